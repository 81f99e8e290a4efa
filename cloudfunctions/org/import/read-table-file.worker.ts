import { parentPort, workerData } from 'node:worker_threads';
import type { TableFile } from './read-table-apart';
import { readTableFile } from './read-table-file';

const { bytes, kind } = workerData as TableFile;
parentPort?.postMessage(readTableFile(Buffer.from(bytes), kind));
