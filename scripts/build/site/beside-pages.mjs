import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../setup/root.mjs';

/** Written by config/plugins/member-code.ts. */
const MEMBER_CODE = 'member-code.json';

/**
 * Puts the service worker next to the pages in `site`: worker.js keeps what this build's members open. worker-off.js, in
 * its place, retires it: docs/deploy.md. With WEIKETANG_WORKER=off it stands there already.
 */
export async function buildWorker(site) {
  const list = path.join(site, MEMBER_CODE);
  const scripts = JSON.parse(await readFile(list, 'utf8'));
  const icons = await readdir(path.join(site, 'images'));
  const code = [...scripts, ...icons.map((name) => `/images/${name}`)];
  const page = await readFile(path.join(site, 'index.html'));
  const name = createHash('sha256').update(code.join()).update(page).digest('hex').slice(0, 8);
  await Promise.all([
    bundle('src/worker/worker.ts', path.join(site, 'worker.js'), {
      BUILD: JSON.stringify(name),
      CODE: JSON.stringify(code),
    }),
    bundle('src/worker/retire.ts', path.join(site, 'worker-off.js')),
  ]);
  await rm(list);
  if (process.env.WEIKETANG_WORKER === 'off') {
    await copyFile(path.join(site, 'worker-off.js'), path.join(site, 'worker.js'));
  }
}

/** What the first screen needs besides the app's own script, which would ask for it only after it has run. */
const ENTRANCE = /^entrance\.[0-9a-f]+\.(js|css)$/;

/** Lets the browser fetch it together with that script. */
export async function preloadEntrance(site) {
  const page = path.join(site, 'index.html');
  const [script, style] = await Promise.all(
    ['js', 'css'].map(async (folder) => {
      const name = (await readdir(path.join(site, folder))).find((file) => ENTRANCE.test(file));
      if (name === undefined) throw new Error(`There is no ${folder}/entrance`);
      return `/${folder}/${name}`;
    }),
  );
  const links = `<link rel="preload" as="script" href="${script}"><link rel="preload" as="style" href="${style}">`;
  await writeFile(page, (await readFile(page, 'utf8')).replace('</head>', `${links}</head>`));
}

/** Puts the script of the still frame, which index.html names, next to it. */
export const buildStill = (site) => bundle('src/still/still.ts', path.join(site, 'still.js'));

const bundle = (source, outfile, define = {}) =>
  build({
    entryPoints: [path.join(ROOT, source)],
    ...{ outfile, define, bundle: true, minify: true, format: 'iife', target: 'es2020' },
    charset: 'utf8',
    logLevel: 'warning',
  });
