// The product on this machine with the sample organisation: node scripts/start.mjs
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './setup/ensure-installed.mjs';
import { ROOT } from './setup/root.mjs';

ensureInstalled();
const [{ ensureBuilt }, { catchUpTimers, endTogether, startLocal }, { loadSample }] = await Promise.all([
  import('./setup/build.mjs'),
  import('./local/local-process.mjs'),
  import('./load-sample.mjs'),
]);
await ensureBuilt('functions', 'local', 'h5');

const data = path.resolve(ROOT, process.env.WEIKETANG_DATA ?? '.data');
const { url, setupCode, child } = await startLocal({ WEIKETANG_DATA: data }).catch((error) => {
  console.error(`✗ ${error.message}`);
  process.exit(1);
});
endTogether(child);

const loaded = path.join(data, 'sample-loaded');
try {
  if (!existsSync(loaded)) {
    await loadSample({ url, setupCode, log: (line) => console.log(line) });
    mkdirSync(data, { recursive: true });
    writeFileSync(loaded, new Date().toISOString());
  }
  await catchUpTimers(url);
} catch (error) {
  console.error(`✗ ${error.message}`);
  child.kill('SIGTERM');
}

console.log(`
  指尖微课堂  ${url.replace('127.0.0.1', 'localhost')}

  示例账号（密码都是 weiketang，只在本机有）
    member      党员，运营二公司党支部
    editor      支部联络员        secretary   支部书记
    reviewer    分管领导          admin       党委办公室
    m001 … m116 名册上的每一位

  发件箱和定时器  ${url}/__local
  Ctrl+C 停止；数据在 ${path.relative(process.cwd(), data) || '.'}/，删掉它就从头开始
`);
