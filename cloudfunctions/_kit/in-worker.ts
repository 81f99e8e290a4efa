import { Worker } from 'node:worker_threads';

/** Why a worker gave no answer: it was ended after its time, or had no memory left. */
export type WorkerFailure = 'OUT_OF_TIME' | 'OUT_OF_MEMORY';

export interface WorkerBounds {
  /** In ms, from its start. */
  time: number;
  /** In MB. */
  memory: number;
}

/**
 * Runs a script in a thread of its own, which is ended when it passes its bounds. Meanwhile the function's own thread
 * goes on with other calls; on the local cloud that thread serves everybody.
 * @param file a built `<name>.worker.ts`, which stands beside the function's bundle: `join(__dirname, '<name>.worker.js')`
 * @param input what the worker finds as `workerData`; must be what a structured clone can carry
 * @returns the first message of the worker
 * @throws what the worker throws
 */
export function inWorker<Output>(
  file: string,
  input: unknown,
  { time, memory }: WorkerBounds,
): Promise<{ output: Output } | { failure: WorkerFailure }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: input,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const end = () => {
      clearTimeout(timer);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      end();
      resolve({ failure: 'OUT_OF_TIME' });
    }, time);
    worker.once('message', (output: Output) => {
      end();
      resolve({ output });
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      end();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ failure: 'OUT_OF_MEMORY' });
      else reject(error);
    });
  });
}
