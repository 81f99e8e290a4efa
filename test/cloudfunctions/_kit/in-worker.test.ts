import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWorker } from '../../../cloudfunctions/_kit/in-worker';

const folder = mkdtempSync(join(tmpdir(), 'weiketang-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const worker = (name: string, source: string): string => {
  const file = join(folder, `${name}.worker.js`);
  writeFileSync(file, `const { parentPort, workerData } = require('node:worker_threads');\n${source}`);
  return file;
};

const bounds = { time: 60_000, memory: 64 };

it('gives the answer of the worker', async () => {
  const file = worker('twice', 'parentPort.postMessage({ twice: workerData.value * 2, env: process.env });');
  expect(await inWorker(file, { value: 21 }, bounds)).toEqual({ output: { twice: 42, env: {} } });
});

it('ends a worker that does not end', async () => {
  const file = worker('endless', 'for (;;);');
  expect(await inWorker(file, null, { ...bounds, time: 100 })).toEqual({ failure: 'OUT_OF_TIME' });
});

it('ends a worker that wants all memory, and goes on', async () => {
  const file = worker('hungry', 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));');
  expect(await inWorker(file, null, bounds)).toEqual({ failure: 'OUT_OF_MEMORY' });
});

it('throws what the worker throws', async () => {
  const file = worker('broken', "throw new TypeError('a fault of ours');");
  await expect(inWorker(file, null, bounds)).rejects.toThrow('a fault of ours');
});
