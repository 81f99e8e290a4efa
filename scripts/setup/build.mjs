import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adviceOn } from './advice.mjs';
import { hashOf } from './hash-of.mjs';
import { ROOT } from './root.mjs';
import { runQuietly } from './run.mjs';
import { printAbove, stage } from './stage-line.mjs';

/**
 * The script, the proof and the sources of each build. While the sources are unchanged, the build in dist/ is reused.
 */
const BUILDS = {
  functions: {
    words: '构建云函数',
    script: ['scripts/build-functions.mjs'],
    proof: 'dist/collections.json',
    reads: ['core', 'cloudfunctions', 'scripts/build-functions.mjs', 'scripts/setup', 'package-lock.json'],
  },
  local: {
    words: '构建本地云',
    script: ['scripts/build-local.mjs'],
    proof: 'dist/local/main.js',
    reads: ['local', 'scripts/build-local.mjs', 'scripts/setup', 'package-lock.json'],
  },
  h5: {
    words: '构建网页',
    script: ['scripts/build-pages.mjs', 'h5'],
    proof: 'dist/h5/index.html',
    reads: [
      'core',
      'src',
      'config',
      'babel.config.js',
      'scripts/build-pages.mjs',
      'scripts/build/site',
      'package-lock.json',
    ],
  },
  weapp: {
    words: '构建小程序',
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

/** Decide which cloud the pages are built for, see config/index.ts, and with which worker: scripts/build/site/beside-pages.mjs. */
const TARGETS = ['WEIKETANG_CLOUD_ENV', 'WEIKETANG_API_BASE', 'WEIKETANG_WORKER'];

/** Runs each build of `names` unless this function last built it, from the same sources and for the same cloud. */
export async function ensureBuilt(...names) {
  for (const name of names) {
    const { words, script, proof, reads } = BUILDS[name];
    const stamp = path.join(ROOT, 'dist', `.built-${name}`);
    const sources = hashOf(reads);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(sources, proof)) continue;
    const { code, output } = await stage(words, () => runQuietly(process.execPath, script));
    printAbove(output);
    if (code !== 0) {
      console.error(`✗ ${words}没有成功。${adviceOn(output) ?? ''}`);
      process.exit(code);
    }
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, stampOf(sources, proof));
  }
}

/**
 * Includes the time of the build itself, so that a build by any other command, perhaps for the cloud, invalidates the
 * stamp.
 */
function stampOf(sources, proof) {
  const builtAt = statSync(path.join(ROOT, proof), { throwIfNoEntry: false })?.mtimeMs ?? 'never';
  const targets = TARGETS.map((name) => process.env[name] ?? '').join(' ');
  return `${sources} ${builtAt} ${targets}`;
}
