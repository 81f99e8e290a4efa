import { join } from 'node:path';
import { type Result, refuse } from '../../../core/kernel/result';
import type { TableKind } from '../../../core/org/import-contract';
import { inWorker, type WorkerBounds } from '../../_kit/in-worker';
import type { ReadTableFile, TableFileCode } from './read-table-file';

export interface TableFile {
  bytes: Uint8Array;
  kind: TableKind;
}

const WORKER = join(__dirname, 'read-table-file.worker.js');

/** A roster of 20,000 takes 2 s and less than 60 MB. A call of the function has 30 s and 256 MB. */
const BOUNDS: WorkerBounds = { time: 20_000, memory: 160 };

/** Reads a table as `readTableFile` does, in a thread of its own that is ended when it takes too long. */
export async function readTableApart(
  file: TableFile,
): Promise<Result<ReadTableFile, TableFileCode | 'TAKES_TOO_LONG'>> {
  const done = await inWorker<Result<ReadTableFile, TableFileCode>>(WORKER, file, BOUNDS);
  return 'output' in done ? done.output : refuse('TAKES_TOO_LONG');
}
