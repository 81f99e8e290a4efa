import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import tcb, { type CloudBase } from '@cloudbase/node-sdk';
import { build } from 'esbuild';
import { type LocalCloud, type LocalCloudOptions, startLocalCloudBase } from '../../../local/local-cloudbase';

export const projectRoot = resolve(__dirname, '../../..');

// Without this the SDK looks for Tencent's metadata host at each request. Real functions run with it set.
process.env['TENCENTCLOUD_RUNENV'] = 'SCF';
process.env['TENCENTCLOUD_REGION'] = 'ap-shanghai';
process.env['SCF_NAMESPACE'] = 'weiketang-local';
// The SDK prints its warning of a slow request even after the connection has broken, so its logging is turned off.
process.env['SILENCE'] = 'true';

export interface TestCloud extends LocalCloud {
  functionsDir: string;
  /** Every line that the cloud logged. */
  logged: string[];
  /** The official SDK, as a function has it. */
  sdk: CloudBase;
  /** Builds a function from TypeScript, as the project's own build does. */
  deploy(name: string, source: string): Promise<void>;
}

/** An empty folder for one test; it goes with the run. */
export function temporaryFolder(): string {
  return mkdtempSync(join(process.env['WEIKETANG_TEST_FOLDER'] ?? tmpdir(), 'weiketang-test-'));
}

/** Seconds that a function written in a test has: the cloud's default of three is too short where a machine is busy. */
export const LONG = 60;

/** A cloudbaserc.json by which functions of these names have long enough. */
function patientSettings(names: readonly string[]): string {
  const file = join(temporaryFolder(), 'cloudbaserc.json');
  writeFileSync(file, JSON.stringify({ functions: names.map((name) => ({ name, timeout: LONG })) }));
  return file;
}

/** A local cloud in this process, with functions written in the test. */
export async function startTestCloud(
  functions: Record<string, string> = {},
  options: Partial<LocalCloudOptions> = {},
): Promise<TestCloud> {
  const functionsDir = temporaryFolder();
  const logged: string[] = [];
  const deploy = (name: string, source: string) => buildFunction(functionsDir, name, source);
  await Promise.all(Object.entries(functions).map(([name, source]) => deploy(name, source)));
  const cloud = await startLocalCloudBase({
    dataDir: null,
    functionsDir,
    timers: 'byHand',
    cloudbaserc: patientSettings(Object.keys(functions)),
    log: (line) => logged.push(line),
    ...options,
  });
  return {
    ...cloud,
    functionsDir,
    logged,
    deploy,
    sdk: tcb.init({ env: 'weiketang-local', serviceUrl: cloud.adminUrl, secretId: cloud.adminKey, secretKey: 'any' }),
    async close() {
      await cloud.close();
      rmSync(functionsDir, { recursive: true });
    },
  };
}

async function buildFunction(functionsDir: string, name: string, source: string): Promise<void> {
  mkdirSync(join(functionsDir, name), { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: projectRoot, loader: 'ts' },
    outfile: join(functionsDir, name, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
}

/** A local cloud with the functions of the project, built as for the cloud. */
export async function startProductCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  const outDir = temporaryFolder();
  const functionsDir = join(outDir, 'cloudfunctions');
  execFileSync(process.execPath, [join(projectRoot, 'scripts/build-functions.mjs'), '--out', outDir]);
  const cloud = await startTestCloud(
    {},
    {
      functionsDir,
      collectionsFile: join(outDir, 'collections.json'),
      cloudbaserc: join(projectRoot, 'cloudbaserc.json'),
      ...options,
    },
  );
  return {
    ...cloud,
    functionsDir,
    async close() {
      await cloud.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
