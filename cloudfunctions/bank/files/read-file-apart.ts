import { join } from 'node:path';
import type { FileRefusal } from '../../../core/bank/imports/import';
import { type Result, refuse } from '../../../core/kernel/result';
import { inWorker, type WorkerBounds } from '../../_kit/in-worker';
import type { ReadFile } from './read-file';

export interface FileToRead {
  bytes: Uint8Array;
  extension: string;
  mostRows: number;
}

const WORKER = join(__dirname, 'read-file.worker.js');

/** The largest file that is allowed takes 8 s and 180 MB. A call of the function has 60 s and 512 MB. */
const BOUNDS: WorkerBounds = { time: 40_000, memory: 320 };

/** Reads a file of questions as `readFile` does, in a thread of its own that is ended when it takes too long. */
export async function readFileApart(file: FileToRead): Promise<Result<ReadFile, FileRefusal>> {
  const done = await inWorker<Result<ReadFile, FileRefusal>>(WORKER, file, BOUNDS);
  return 'output' in done ? done.output : refuse('TAKES_TOO_LONG');
}
