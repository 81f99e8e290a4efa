// Watch mode. Functions are rebuilt and reloaded on each change. Taro's own server builds the pages, reloads the
// browser and passes all other requests on to the local CloudBase behind it.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './setup/ensure-installed.mjs';
import { ROOT } from './setup/root.mjs';

await ensureInstalled();
const [{ ensureBuilt }, { serveSample }, { buildFunctions }] = await Promise.all([
  import('./setup/build.mjs'),
  import('./local/serve-sample.mjs'),
  import('./build-functions.mjs'),
]);
await ensureBuilt('local');
await buildFunctions({ watch: true });
const { url } = await serveSample({ PORT: '0', WEIKETANG_WATCH: '1' }, console.log);

const pages = spawn(
  process.execPath,
  ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--watch', '--no-check'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'development',
      WEIKETANG_LOCAL_CLOUD: url,
      WEIKETANG_DEV_PORT: process.env.PORT || '8787',
    },
  },
);
process.on('exit', () => pages.kill());
pages.on('exit', (code) => process.exit(code ?? 1));
