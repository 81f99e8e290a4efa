import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adviceOn } from './advice.mjs';
import { ROOT } from './root.mjs';
import { runQuietly } from './run.mjs';
import { printAbove, stage } from './stage-line.mjs';

const STAMP = path.join(ROOT, 'node_modules/.installed-lock');

/** Installs the packages of the lock file unless exactly these are installed. Uses only Node's own modules. */
export async function ensureInstalled() {
  requireNode();
  const file = readFileSync(path.join(ROOT, 'package-lock.json'));
  const lock = createHash('sha256').update(file).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  const packages = packagesFor(JSON.parse(file.toString()));
  const installed = () => packages.filter((place) => existsSync(path.join(ROOT, place, 'package.json'))).length;
  const install = () =>
    runQuietly('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { shell: process.platform === 'win32' });
  const { code, output } = await stage('安装依赖', install, () => `${installed()}/${packages.length} 个包`);
  if (code !== 0) {
    printAbove(output);
    console.error(`✗ 依赖没有装好。${adviceOn(output) ?? '请看上面 npm 的说明。'}`);
    process.exit(1);
  }
  writeFileSync(STAMP, lock);
}

/** Ends with advice if Node is too old. Otherwise it would fail much later, at some unknown feature. */
function requireNode() {
  const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const needed = /\d+(\.\d+)*/.exec(engines.node)?.[0] ?? '0';
  if (process.versions.node.localeCompare(needed, 'en', { numeric: true }) >= 0) return;
  console.error(`✗ 需要 Node ${needed} 以上，这里是 ${process.versions.node}。请从 https://nodejs.org 安装新的版本。`);
  process.exit(1);
}

/** Paths of the packages that npm installs on this machine, without those for other platforms. */
function packagesFor({ packages }) {
  const fits = (allowed, mine) =>
    !allowed || (allowed.some((name) => name.startsWith('!')) ? !allowed.includes(`!${mine}`) : allowed.includes(mine));
  return Object.entries(packages)
    .filter(([place]) => place.startsWith('node_modules/'))
    .filter(([, { os, cpu }]) => fits(os, process.platform) && fits(cpu, process.arch))
    .map(([place]) => place);
}
