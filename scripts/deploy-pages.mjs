// Puts the pages of dist/h5 on the static hosting of a CloudBase environment, the page itself last, and takes away the code
// of builds older than the two before, on which nobody's page runs any more.
// Needs CLOUDBASE_ENV_ID, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY and, once: npm install --no-save @cloudbase/manager-node@5.6.5
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BUILDS, buildsWith, isCode, leftOver, readBuilds } from './build/site/older-builds.mjs';
import { openManager } from './setup/cloud-manager.mjs';
import { ROOT } from './setup/root.mjs';

const SITE = path.join(ROOT, 'dist/h5');
/** What names the code of a build: it comes when that is there. */
const LAST = ['worker.js', 'index.html'];
const at = (file) => ({ localPath: path.join(SITE, file), cloudPath: file });

const { hosting } = await openManager();
const [{ CdnDomain: domain }] = await hosting.getInfo();
const [own] = await readBuilds(SITE);
const builds = buildsWith(own, await buildsOf(domain));
// The list beside the pages is that of this machine.
const list = path.join(ROOT, 'dist/builds-on-hosting.json');
await writeFile(list, JSON.stringify(builds));

const entries = await readdir(SITE, { recursive: true, withFileTypes: true });
const all = entries
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(SITE, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
// Older builds in dist/h5 are those of this machine, perhaps made for the local cloud.
const ours = all.filter((file) => file !== BUILDS && (!isCode(file) || own.includes(file)));
await hosting.uploadFiles({ files: ours.filter((file) => !LAST.includes(file)).map(at) });
await hosting.uploadFiles({ files: [{ localPath: list, cloudPath: BUILDS }] });
for (const file of LAST) await hosting.uploadFiles({ files: [at(file)] });

const standing = (await hosting.listFiles()).map(({ Key }) => Key).filter((key) => isCode(key) && !key.endsWith('/'));
const gone = leftOver(standing, builds);
for (const cloudPath of gone) await hosting.deleteFiles({ cloudPath, isDir: false });
console.log(`✓ 上传 ${ours.length} 个文件，网站上有 ${builds.length} 个版本的代码；删去更早的 ${gone.length} 个文件`);

/** The builds that stand there; none before the first deploy. */
async function buildsOf(site) {
  const answer = await fetch(`https://${site}/${BUILDS}?at=${Date.now()}`);
  if (answer.status === 404) return [];
  if (!answer.ok) throw new Error(`https://${site}/${BUILDS} 的回答是 ${answer.status}`);
  return answer.json();
}
