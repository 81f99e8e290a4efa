// Prints the path of a data folder with the sample organisation, to be copied: node scripts/local/loaded-sample.mjs
// With WEIKETANG_BRANCHES=1 the organisation has 400 branches more, to see whether the screens bear a large one.
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadSample } from '../load-sample.mjs';
import { connect } from '../sample/cloud-client.mjs';
import { addBranches } from '../sample/many-branches.mjs';
import { hashOf } from '../setup/hash-of.mjs';
import { ROOT } from '../setup/root.mjs';
import { startLocal } from './local-process.mjs';

const FOLDER = path.join(ROOT, '.cache/sample');
const WITH_BRANCHES = path.join(ROOT, '.cache/sample-with-branches');
const MADE_OF = [
  'content',
  'scripts/sample',
  'scripts/load-sample.mjs',
  'dist/cloudfunctions',
  'dist/collections.json',
  'dist/local/main.js',
  'cloudbaserc.json',
];
const POLL_MS = 100;

/**
 * Path of a data folder of the local cloud that contains the sample; loads it first if it does not exist. Copy it
 * before starting a cloud on it. Several processes may call this at once: one of them loads.
 */
const loadedSample = () =>
  keptIn(FOLDER, (folder) => inCloud(folder, ({ url, setupCode }) => loadSample({ url, setupCode, log: () => {} })));

/** The same with 400 branches more. */
const loadedWithBranches = () =>
  keptIn(WITH_BRANCHES, async (folder) => {
    cpSync(await loadedSample(), folder, { recursive: true });
    await inCloud(folder, ({ url }) => addBranches(connect(url)));
  });

/** Path of the folder of today in `parent`. If there is none yet, `make` fills one, and those of other days go. */
async function keptIn(parent, make) {
  const name = hashOf(MADE_OF, today());
  const folder = path.join(parent, name);
  mkdirSync(parent, { recursive: true });
  const lock = path.join(parent, `${name}.lock`);
  while (!existsSync(folder)) {
    if (!take(lock)) {
      await wait(POLL_MS);
      continue;
    }
    try {
      if (!existsSync(folder)) {
        for (const other of readdirSync(parent)) {
          if (!other.endsWith('.lock')) rmSync(path.join(parent, other), { recursive: true });
        }
        await make(`${folder}.unfinished`);
        renameSync(`${folder}.unfinished`, folder);
      }
    } finally {
      rmSync(lock);
    }
  }
  return folder;
}

/** The sample speaks of days around the one it is loaded on, in Asia/Shanghai, so each day has its own. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Tries to take the lock; true if it is ours now. A lock whose holder has died is removed. */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isHeld(lock)) rmSync(lock, { force: true });
  return false;
}

function isHeld(lock) {
  try {
    const holder = readFileSync(lock, 'utf8');
    // An empty lock: another process has created it and not yet written its process id.
    if (holder !== '') process.kill(Number(holder), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Does something to the data in a folder through a local cloud of its own, which has closed its files afterwards. */
async function inCloud(folder, use) {
  const { url, setupCode, child } = await startLocal({ PORT: '0', HOST: '', WEIKETANG_DATA: folder });
  child.removeAllListeners('exit');
  try {
    await use({ url, setupCode });
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
}

console.log(await (process.env.WEIKETANG_BRANCHES === '1' ? loadedWithBranches() : loadedSample()));
