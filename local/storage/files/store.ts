import { createHash, createHmac, type Hash, randomUUID, timingSafeEqual } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../../clock';

const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const STORAGE_PREFIX = '/storage/';

export class FileTooLarge extends Error {}
export class TicketUsed extends Error {}

/** Files on disk, with signed URLs through which they can be uploaded and downloaded for a limited time. */
export interface FileStore {
  /**
   * Writes the whole content or nothing, by a signed address that works once: the same bytes may come again, because the
   * answer may have been lost. Rejects with `FileTooLarge` beyond 20 MB, and with `TicketUsed` for other bytes.
   */
  write(path: string, query: URLSearchParams, content: AsyncIterable<Buffer>): Promise<void>;
  /** Where a stored file lies and its size in bytes; null when there is none. */
  find(path: string): { file: string; size: number } | null;
  /** Resolves to whether the file existed. */
  remove(path: string): Promise<boolean>;
  /** A URL that allows one method on one file for `seconds` from now. */
  signedUrl(method: FileMethod, path: string, seconds: number): string;
  isAllowed(method: FileMethod, path: string, query: URLSearchParams): boolean;
  clear(): void;
  close(): void;
}

export type FileMethod = 'GET' | 'PUT';

export interface FileStoreOptions {
  /** null uses a temporary folder that is removed on close. */
  dataDir: string | null;
  secret: string;
  clock: Clock;
  /** Address of the gateway; known only once it listens. */
  baseUrl: () => string;
}

export function openFileStore(options: FileStoreOptions): FileStore {
  const folder =
    options.dataDir === null ? mkdtempSync(join(tmpdir(), 'weiketang-')) : join(options.dataDir, 'storage');
  mkdirSync(folder, { recursive: true });

  // A file is stored under the hash of its path, so no path can lead out of the folder or collide with a folder name.
  function placeOf(path: string): string {
    return join(folder, createHash('sha256').update(path).digest('hex'));
  }

  function find(path: string): { file: string; size: number } | null {
    const file = placeOf(path);
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats ? { file, size: stats.size } : null;
  }

  /** Which tickets were used, and the hash of what came with each. A restart ends all tickets, so memory is enough. */
  const used = new Map<string, { hash: string; expires: number }>();
  const start = randomUUID();

  function signatureOf(method: FileMethod, path: string, query: URLSearchParams): string {
    const parts = [method, path, query.get('expires'), ...(method === 'PUT' ? [query.get('ticket'), start] : [])];
    return createHmac('sha256', options.secret).update(parts.join('\n')).digest('hex');
  }

  function takeTicket(query: URLSearchParams, hash: string): void {
    for (const [ticket, { expires }] of used) if (expires <= options.clock()) used.delete(ticket);
    const ticket = query.get('ticket') ?? '';
    const before = used.get(ticket);
    if (before && before.hash !== hash) throw new TicketUsed('A file was uploaded with this ticket before');
    used.set(ticket, { hash, expires: Number(query.get('expires')) });
  }

  return {
    find,
    async write(path, query, content) {
      const unfinished = join(folder, `unfinished-${randomUUID()}`);
      const hash = createHash('sha256');
      try {
        await pipeline(content, limitBytes(hash), createWriteStream(unfinished));
        await flushToDisk(unfinished);
        takeTicket(query, hash.digest('hex'));
        await rename(unfinished, placeOf(path));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    async remove(path) {
      if (!find(path)) return false;
      await rm(placeOf(path), { force: true });
      return true;
    },
    signedUrl(method, path, seconds) {
      const query = new URLSearchParams({ expires: String(options.clock() + seconds * 1_000) });
      if (method === 'PUT') query.set('ticket', randomUUID());
      query.set('sign', signatureOf(method, path, query));
      // The path is not encoded: the SDK encodes the whole address once more before it downloads.
      return `${options.baseUrl()}${STORAGE_PREFIX}${path}?${query}`;
    },
    isAllowed(method, path, query) {
      const given = Buffer.from(query.get('sign') ?? '');
      const expected = Buffer.from(signatureOf(method, path, query));
      const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
      return isSigned && Number(query.get('expires')) > options.clock();
    },
    clear() {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    },
    close() {
      if (options.dataDir === null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Passes the bytes on and hashes them, up to the size of a file. */
const limitBytes = (hash: Hash) =>
  async function* (content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of content) {
      size += chunk.length;
      if (size > MAX_FILE_BYTES) throw new FileTooLarge('A file may have 20 MB');
      hash.update(chunk);
      yield chunk;
    }
  };

/** Makes a stored file survive a power cut, like an acknowledged document. */
async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
