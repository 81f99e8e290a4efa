import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { copyOfSample } from '../../support/sample-data';

export const ROOT = path.resolve(__dirname, '../../..');

const NEEDED: Record<string, string> = {
  'dist/h5/index.html': 'npm run build:h5',
  'dist/cloudfunctions/home/index.js': 'npm run build:functions',
  'dist/local/main.js': 'node scripts/build-local.mjs',
};

const READY = /^本地云已启动：(http\S+)/;

export interface Product {
  url: string;
  /** Errors of the server: the lines of its standard error. */
  complaints: string[];
  stop: () => Promise<void>;
}

/**
 * The built product with the sample organisation in it, on a free port and with data of its own.
 * @param project the folder that has the built parts
 */
export async function startProduct(project: string = ROOT): Promise<Product> {
  for (const [file, command] of Object.entries(NEEDED)) {
    if (!existsSync(path.join(ROOT, file))) throw new Error(`${file} is missing. Run: ${command}`);
  }
  const data = await copyOfSample();
  const cloud = spawn(process.execPath, ['dist/local/main.js'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', HOST: '', WEIKETANG_DATA: data },
  });
  const complaints: string[] = [];
  createInterface({ input: cloud.stderr }).on('line', (line) => complaints.push(line));
  const stop = async () => {
    if (cloud.exitCode === null) {
      cloud.kill('SIGTERM');
      await once(cloud, 'exit');
    }
    rmSync(data, { recursive: true });
  };
  try {
    return { url: await addressOf(cloud, complaints), complaints, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(cloud: ChildProcess, complaints: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    cloud.on('error', reject);
    cloud.on('exit', (code) => reject(new Error(`The local cloud ended with ${code}: ${complaints.join('\n')}`)));
    if (cloud.stdout === null) return reject(new Error('The local cloud has no standard output'));
    createInterface({ input: cloud.stdout }).on('line', (line) => {
      const [, url] = READY.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}
