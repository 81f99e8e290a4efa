// Watch mode: functions rebuilt and reloaded on change, pages rebuilt by Taro, all on the local CloudBase.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './setup/ensure-installed.mjs';
import { ROOT } from './setup/root.mjs';

ensureInstalled();
const [{ ensureBuilt }, { catchUpTimers, endTogether, startLocal }, { loadSample }, { buildFunctions }] =
  await Promise.all([
    import('./setup/build.mjs'),
    import('./local/local-process.mjs'),
    import('./load-sample.mjs'),
    import('./build-functions.mjs'),
  ]);
await ensureBuilt('functions', 'local', 'h5');

const data = path.resolve(ROOT, process.env.WEIKETANG_DATA ?? '.data');
const { url, setupCode, child } = await startLocal({ WEIKETANG_DATA: data, WEIKETANG_WATCH: '1' }, console.log);
endTogether(child);
await buildFunctions({ watch: true });

const loaded = path.join(data, 'sample-loaded');
if (!existsSync(loaded)) {
  await loadSample({ url, setupCode, log: console.log });
  mkdirSync(data, { recursive: true });
  writeFileSync(loaded, new Date().toISOString());
}
await catchUpTimers(url);

const pages = spawn(
  process.execPath,
  ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--watch', '--no-check'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
  },
);
child.on('exit', () => pages.kill());
console.log(`指尖微课堂（开发）${url}`);
