import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export interface PasswordHash {
  /** Both hexadecimal. */
  salt: string;
  hash: string;
}

const HASH_BYTES = 32;
/** About 16 MB of memory and 50 ms for each guess. */
const COST = { N: 2 ** 14, r: 8, p: 1 };

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: (await derive(password, salt)).toString('hex') };
}

/**
 * Takes as long for `null` (no such account) as for a wrong password, so the response time does not tell whether the
 * name exists.
 */
export async function isPassword(password: string, stored: PasswordHash | null): Promise<boolean> {
  const expected = stored ?? { salt: 'no account', hash: '00'.repeat(HASH_BYTES) };
  const isSame = timingSafeEqual(await derive(password, expected.salt), Buffer.from(expected.hash, 'hex'));
  return isSame && stored !== null;
}

function derive(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
