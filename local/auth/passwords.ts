import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Worker } from 'node:worker_threads';

export interface PasswordHash {
  /** Both hexadecimal. */
  salt: string;
  hash: string;
}

const MAX_LENGTH = 128;
const HASH_BYTES = 32;
/** About 16 MB of memory and 50 ms for each guess. */
const COST = { N: 2 ** 14, r: 8, p: 1 };

/**
 * Whether a text can be a password. scrypt takes a key that is followed by zero bytes for the key itself, and all halves
 * of a surrogate pair become the same bytes; so neither is part of any password.
 */
export const canBePassword = (text: string): boolean =>
  text !== '' && text.length <= MAX_LENGTH && !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** For a new account. Runs on the pool of threads that serves files too; only this machine makes accounts. */
export function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16).toString('hex');
  return new Promise((resolve, reject) => {
    scrypt(bytesOf(password), salt, HASH_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve({ salt, hash: key.toString('hex') }),
    );
  });
}

/** Compares passwords on one thread of its own, so that any number of sign-ins leaves the other cores to readers. */
export interface PasswordChecker {
  /**
   * Takes as long for `null` (no such account) as for a wrong password, so the response time does not tell whether the
   * name exists.
   */
  isPassword(password: string, stored: PasswordHash | null): Promise<boolean>;
  close(): void;
}

/** Text, so that it runs from the bundle as from the sources. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
const { scryptSync } = require('node:crypto');
parentPort.on('message', ({ id, password, salt, bytes, cost }) => {
  parentPort.postMessage({ id, key: scryptSync(password, salt, bytes, cost) });
});
`;

interface Waiting {
  resolve(key: Uint8Array): void;
  reject(error: Error): void;
}

export function createPasswordChecker(): PasswordChecker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let nextId = 0;

  function fail(error: Error): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function running(): Worker {
    if (worker) return worker;
    const started = new Worker(PROGRAM, { eval: true });
    started.unref();
    started.on('message', ({ id, key }: { id: number; key: Uint8Array }) => {
      waiting.get(id)?.resolve(key);
      waiting.delete(id);
    });
    started.on('error', fail);
    worker = started;
    return started;
  }

  function derive(password: string, salt: string): Promise<Uint8Array> {
    nextId += 1;
    const id = nextId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running().postMessage({ id, password: bytesOf(password), salt, bytes: HASH_BYTES, cost: COST });
    });
  }

  return {
    async isPassword(password, stored) {
      const expected = stored ?? { salt: 'no account', hash: '00'.repeat(HASH_BYTES) };
      const isSame = timingSafeEqual(await derive(password, expected.salt), Buffer.from(expected.hash, 'hex'));
      return isSame && stored !== null;
    },
    close() {
      void worker?.terminate();
      fail(new Error('The local cloud is closing'));
    },
  };
}

/** One password typed on two keyboards, in full or half width, composed or not, is the same. */
const bytesOf = (password: string): string => password.normalize('NFKC');
