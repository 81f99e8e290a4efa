import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import * as v from 'valibot';
import { StartError } from './start-error';

/** The data folder is in use by this process alone. */
export interface DataLock {
  /** Tells a second process where the first one answers. */
  announce(url: string): void;
  release(): void;
}

const holder = v.object({ pid: v.number(), url: v.string() });

/**
 * Two processes on one folder would each keep documents in memory that the other one has changed. The lock is one of the
 * system's own, on a file that SQLite holds: it ends with its process, however that ends, so nothing stale remains.
 */
export function lockDataFolder(dataDir: string | null): DataLock {
  if (dataDir === null) return { announce: () => undefined, release: () => undefined };
  const note = join(dataDir, 'running.json');
  const lock = new Database(join(dataDir, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isLocked(error)) throw error;
    throw new StartError(`数据目录 ${dataDir} ${whoHolds(note)}。先停下它，或用 WEIKETANG_DATA 换一个目录。`);
  }
  // Left by a process that was killed.
  rmSync(note, { force: true });
  return {
    announce: (url) => writeFileSync(note, JSON.stringify({ pid: process.pid, url })),
    release() {
      rmSync(note, { force: true });
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
}

const isLocked = (error: unknown): boolean => error instanceof Error && /SQLITE_BUSY|locked/i.test(String(error));

function whoHolds(note: string): string {
  try {
    const { pid, url } = v.parse(holder, JSON.parse(readFileSync(note, 'utf8')));
    return `正由另一个本地云使用：进程 ${pid}，${url}`;
  } catch {
    // It has the folder and has not said yet where it answers.
    return '正由另一个本地云使用，它还在启动';
  }
}
