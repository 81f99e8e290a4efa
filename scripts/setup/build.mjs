import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';
import { runScript } from './run.mjs';

/** What each build reads; when none of it changed, the build in dist/ still stands. */
const BUILDS = {
  functions: {
    script: ['scripts/build-functions.mjs'],
    proof: 'dist/collections.json',
    reads: ['core', 'cloudfunctions', 'scripts/build-functions.mjs', 'package-lock.json'],
  },
  local: {
    script: ['scripts/build-local.mjs'],
    proof: 'dist/local/main.js',
    reads: ['local', 'scripts/build-local.mjs', 'package-lock.json'],
  },
  h5: {
    script: ['scripts/build-pages.mjs', 'h5'],
    proof: 'dist/h5/index.html',
    reads: ['core', 'src', 'config', 'babel.config.js', 'scripts/build-pages.mjs', 'package-lock.json'],
  },
  weapp: {
    script: ['scripts/build-pages.mjs', 'weapp'],
    proof: 'dist/weapp/app.json',
    reads: [
      'core',
      'src',
      'config',
      'babel.config.js',
      'scripts/build-pages.mjs',
      'package-lock.json',
      'project.config.json',
    ],
  },
};

/** Builds each of `names` whose sources changed since it was last built. */
export async function ensureBuilt(...names) {
  for (const name of names) {
    const { script, proof, reads } = BUILDS[name];
    const sources = hashOf(reads);
    const stamp = path.join(ROOT, 'dist', `.built-${name}`);
    const isFresh = existsSync(path.join(ROOT, proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
    if (isFresh) continue;
    const [file, ...args] = script;
    const code = await runScript(file, args);
    if (code !== 0) process.exit(code);
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, sources);
  }
}

function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesAt(path.join(ROOT, place))) {
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesAt(place) {
  if (!existsSync(place)) return [];
  const entries = readdirSync(path.dirname(place), { withFileTypes: true });
  if (entries.find((entry) => entry.name === path.basename(place))?.isFile()) return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
