import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../../clock';

const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const STORAGE_PREFIX = '/storage/';

export class FileTooLarge extends Error {}

/** Files on disk, with signed URLs through which they can be uploaded and downloaded for a limited time. */
export interface FileStore {
  /** Writes the whole content or nothing. Rejects with `FileTooLarge` beyond 20 MB. */
  write(path: string, content: Readable): Promise<void>;
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

  function signatureOf(method: FileMethod, path: string, expires: string): string {
    return createHmac('sha256', options.secret).update(`${method}\n${path}\n${expires}`).digest('hex');
  }

  return {
    find,
    async write(path, content) {
      const unfinished = join(folder, `unfinished-${randomUUID()}`);
      try {
        await pipeline(content, limitBytes, createWriteStream(unfinished));
        await flushToDisk(unfinished);
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
      const expires = String(options.clock() + seconds * 1_000);
      // The path is not encoded: the SDK encodes the whole address once more before it downloads.
      return `${options.baseUrl()}${STORAGE_PREFIX}${path}?expires=${expires}&sign=${signatureOf(method, path, expires)}`;
    },
    isAllowed(method, path, query) {
      const expires = query.get('expires') ?? '';
      const given = Buffer.from(query.get('sign') ?? '');
      const expected = Buffer.from(signatureOf(method, path, expires));
      return given.length === expected.length && timingSafeEqual(given, expected) && Number(expires) > options.clock();
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

async function* limitBytes(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) throw new FileTooLarge('A file may have 20 MB');
    yield chunk;
  }
}

/** Makes a stored file survive a power cut, like an acknowledged document. */
async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
