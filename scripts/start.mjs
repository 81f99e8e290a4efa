// Starts the product on this machine with the sample organisation: node scripts/start.mjs
import path from 'node:path';
import { ensureInstalled } from './setup/ensure-installed.mjs';

await ensureInstalled();
const [{ ensureBuilt }, { serveSample }] = await Promise.all([
  import('./setup/build.mjs'),
  import('./local/serve-sample.mjs'),
]);
await ensureBuilt('functions', 'local', 'h5');
const { url, data } = await serveSample();

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
