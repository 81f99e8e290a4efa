import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '../..');

/**
 * Path of a new data folder with the sample organisation, as `npm start` loads it; the caller removes it. The sample is
 * loaded once for all copies, in a process of its own, because jest cannot load our ES modules.
 */
export async function copyOfSample(): Promise<string> {
  const { stdout } = await run(process.execPath, ['scripts/local/loaded-sample.mjs'], { cwd: ROOT });
  const folder = mkdtempSync(path.join(tmpdir(), 'weiketang-sample-'));
  cpSync(stdout.trim(), folder, { recursive: true });
  return folder;
}
