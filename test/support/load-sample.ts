import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Fills the local cloud at `url` as `npm start` does. A process of its own, for jest cannot load our ES modules. */
export async function loadSample(url: string, setupCode: string): Promise<void> {
  const loader = spawn(process.execPath, ['scripts/load-sample.mjs', url], {
    cwd: path.resolve(__dirname, '../..'),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, WEIKETANG_SETUP_CODE: setupCode },
  });
  const complaints: string[] = [];
  createInterface({ input: loader.stderr }).on('line', (line) => complaints.push(line));
  const [code] = await once(loader, 'close');
  if (code !== 0) throw new Error(`The sample organisation was not loaded: ${complaints.join('\n')}`);
}
