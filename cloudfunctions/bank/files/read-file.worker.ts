import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './read-file';
import type { FileToRead } from './read-file-apart';

const { bytes, extension, mostRows } = workerData as FileToRead;
parentPort?.postMessage(readFile(Buffer.from(bytes), extension, mostRows));
