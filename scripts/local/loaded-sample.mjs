// Prints the path of a data folder with the sample organisation, to be copied: node scripts/local/loaded-sample.mjs
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { loadSample } from '../load-sample.mjs';
import { hashOf } from '../setup/hash-of.mjs';
import { ROOT } from '../setup/root.mjs';
import { startLocal } from './local-process.mjs';

const FOLDER = path.join(ROOT, '.cache/sample');
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
export async function loadedSample() {
  const name = hashOf(MADE_OF, today());
  const folder = path.join(FOLDER, name);
  mkdirSync(FOLDER, { recursive: true });
  const lock = path.join(FOLDER, `${name}.lock`);
  while (!existsSync(folder)) {
    if (!take(lock)) {
      await wait(POLL_MS);
      continue;
    }
    try {
      if (!existsSync(folder)) await loadInto(folder);
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

async function loadInto(folder) {
  for (const other of readdirSync(FOLDER)) {
    if (!other.endsWith('.lock')) rmSync(path.join(FOLDER, other), { recursive: true });
  }
  const unfinished = `${folder}.unfinished`;
  const { url, setupCode, child } = await startLocal({ PORT: '0', HOST: '', WEIKETANG_DATA: unfinished });
  child.removeAllListeners('exit');
  try {
    await loadSample({ url, setupCode, log: () => {} });
  } finally {
    // Wait until the cloud has stopped writing, because the caller copies these files one by one.
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
  renameSync(unfinished, folder);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await loadedSample());
