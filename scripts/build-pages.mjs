// Builds the pages for one target into dist/: node scripts/build-pages.mjs weapp|h5 [--verbose]
import { spawn } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildStill, buildWorker, preloadEntrance } from './build/site/beside-pages.mjs';
import { isCode, keepingOlderBuilds, readBuilds } from './build/site/older-builds.mjs';
import { ROOT } from './setup/root.mjs';

/** The file that proves a complete build of each target. */
const PROOF = { weapp: 'app.json', h5: 'index.html' };

const target = process.argv[2];
if (target !== 'weapp' && target !== 'h5') {
  console.error('Usage: node scripts/build-pages.mjs weapp|h5 [--verbose]');
  process.exit(2);
}

const startedAt = Date.now();
const SITE = path.join(ROOT, 'dist/h5');
const { failure, output } = await (target === 'h5' ? keepingOlderBuilds(SITE, buildSite) : buildPages()).catch(
  ({ message, output }) => ({ failure: message, output }),
);
if (failure) {
  console.error(output ?? '');
  console.error(`✗ ${target}: ${failure}`);
  process.exit(1);
}
if (process.argv.includes('--verbose')) console.log(output);
console.log(`✓ ${target}: ${await describeSize()} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);

async function buildPages() {
  const { code, output } = await runTaro();
  const failure = code === 0 ? await findFailure() : `taro ended with code ${code}`;
  if (failure) throw Object.assign(new Error(failure), { output });
  return { output };
}

async function buildSite() {
  const built = await buildPages();
  await Promise.all([buildStill(SITE), preloadEntrance(SITE)]);
  await buildWorker(SITE);
  return built;
}

function runTaro() {
  return new Promise((resolve, reject) => {
    const taro = path.join(ROOT, 'node_modules/@tarojs/cli/bin/taro');
    const child = spawn(process.execPath, [taro, 'build', '--type', target], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ code: exitCode, output: Buffer.concat(chunks).toString() }));
  });
}

/** Says why the build failed, because Taro can fail with exit code 0, leaving an old build or none. */
async function findFailure() {
  const file = path.join(ROOT, 'dist', target, PROOF[target]);
  const found = await stat(file).catch(() => null);
  if (!found) return `dist/${target}/${PROOF[target]} is missing`;
  if (found.mtimeMs < startedAt) return `dist/${target}/${PROOF[target]} was not written by this build`;
  return null;
}

async function describeSize() {
  const files = await filesOf(path.join(ROOT, 'dist', target));
  return target === 'weapp' ? describeWeapp(files) : describeH5(files);
}

async function describeWeapp(files) {
  const app = JSON.parse(await readFile(path.join(ROOT, 'dist/weapp/app.json'), 'utf8'));
  const roots = (app.subPackages ?? []).map((subPackage) => `${subPackage.root.replace(/\/$/, '')}/`);
  const main = files.filter((file) => !roots.some((root) => file.name.startsWith(root)));
  return `main package ${sum(main).toLocaleString('en')} bytes, all ${sum(files).toLocaleString('en')} bytes`;
}

/** The files that index.html loads at once; pages and their chunks load when they are opened. Without older builds. */
async function describeH5(all) {
  const [own = []] = await readBuilds(SITE);
  const files = all.filter(({ name }) => !isCode(name) || own.includes(name));
  const html = await readFile(path.join(ROOT, 'dist/h5/index.html'), 'utf8');
  const scripts = [...html.matchAll(/src="\/?([^"]+\.js)"/g)].map((match) => match[1]);
  const bodies = await Promise.all(scripts.map((script) => readFile(path.join(ROOT, 'dist/h5', script))));
  const gzipped = bodies.reduce((total, body) => total + gzipSync(body).length, 0);
  return `entry scripts ${gzipped.toLocaleString('en')} bytes gzipped, all ${sum(files).toLocaleString('en')} bytes`;
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return { name: path.relative(folder, file).split(path.sep).join('/'), bytes: (await stat(file)).size };
      }),
  );
}

function sum(files) {
  return files.reduce((total, file) => total + file.bytes, 0);
}
