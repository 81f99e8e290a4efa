import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LOCK = 'package-lock.json';

/**
 * The path of Lighthouse's command. Only `npm run bench` needs it, so it has a lock file of its own and is installed here,
 * when it is first asked for. Throws what npm says if it cannot be.
 */
export async function installLighthouse(root: string): Promise<string> {
  const source = path.join(root, 'scripts/bench/lighthouse');
  const folder = path.join(root, '.cache/lighthouse');
  const command = path.join(folder, 'node_modules/lighthouse/cli/index.js');
  const locked = (at: string) => readFileSync(path.join(at, LOCK), 'utf8');
  const isInstalled = existsSync(command) && locked(folder) === locked(source);
  if (isInstalled) return command;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', LOCK]) copyFileSync(path.join(source, name), path.join(folder, name));
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  return command;
}
