import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadSample } from '../load-sample.mjs';
import { SampleRefused } from '../sample/cloud-client.mjs';
import { ROOT } from '../setup/root.mjs';
import { endTogether, startLocal } from './local-process.mjs';

/**
 * Serves the local cloud with the sample organisation until the process is ended, for `npm start` and `npm run dev`.
 * @param {Record<string, string>} [env] added to this process's own
 * @param {(line: string) => void} [onLine] receives what the functions print
 * @returns {Promise<{ url: string, data: string }>} its address and its data folder
 */
export async function serveSample(env = {}, onLine = undefined) {
  const data = path.resolve(ROOT, process.env.WEIKETANG_DATA || '.data');
  const { url, setupCode, child } = await startLocal({ ...env, WEIKETANG_DATA: data }, onLine).catch((error) => {
    console.error(`✗ ${error.message}`);
    process.exit(1);
  });
  endTogether(child);
  try {
    await loadOnce(data, { url, setupCode });
    await catchUpTimers(url);
  } catch (error) {
    console.error(error instanceof SampleRefused ? `✗ 样例没有载入：${error.message}` : error);
    process.exitCode = 1;
    child.kill('SIGTERM');
    // Wait here: `endTogether` exits when the child has ended.
    await new Promise(() => {});
  }
  return { url, data };
}

/** Loads the sample into a data folder once, so that people's own changes survive, even when content/ changes. */
async function loadOnce(data, cloud) {
  const loaded = path.join(data, 'sample-loaded');
  if (existsSync(loaded)) return;
  await loadSample(cloud);
  mkdirSync(data, { recursive: true });
  writeFileSync(loaded, new Date().toISOString());
}

/** Draws this week's papers if the machine was off when the timer should have fired. */
async function catchUpTimers(url) {
  const reply = await fetch(`${url}/__local/timers/quiz/everyTenMinutes`, { method: 'POST' });
  if (!reply.ok) throw new Error(`每周出卷没有成功：${await reply.text()}`);
}
