import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { loadSample } from '../../support/load-sample';

export const ROOT = path.resolve(__dirname, '../../..');

/** The folder whose dist/ is tested: the project, unless somebody keeps a build elsewhere. */
const PRODUCT = process.env['WEIKETANG_E2E_PRODUCT'] ?? ROOT;

const NEEDED: Record<string, string> = {
  'dist/h5/index.html': 'npm run build:h5',
  'dist/cloudfunctions/home/index.js': 'npm run build:functions',
  'dist/local/main.js': 'node scripts/build-local.mjs',
};

const SETUP_CODE = 'e2e-setup-code';
const READY = /^本地云已启动：(http\S+)/;

export interface Product {
  url: string;
  /** What went wrong on the server's side: lines of its standard error. */
  complaints: string[];
  stop: () => Promise<void>;
}

/** The built product with the sample organisation in it, on a free port and in a folder of its own. */
export async function startProduct(): Promise<Product> {
  for (const [file, command] of Object.entries(NEEDED)) {
    if (!existsSync(path.join(PRODUCT, file))) throw new Error(`${file} is missing. Run: ${command}`);
  }
  const data = mkdtempSync(path.join(tmpdir(), 'weiketang-e2e-'));
  const cloud = spawn(process.execPath, ['dist/local/main.js'], {
    cwd: PRODUCT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', HOST: '', WEIKETANG_DATA: data, WEIKETANG_SETUP_CODE: SETUP_CODE },
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
    const url = await addressOf(cloud, complaints);
    await loadSample(url, SETUP_CODE);
    return { url, complaints, stop };
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
