// Draws content/pictures/*.svg into src/static/lessons: node scripts/sample/draw-pictures.mjs
// The PNGs are committed so that a build needs no browser; the SVGs are their source.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from '../setup/launch-chromium.mjs';
import { ROOT } from '../setup/root.mjs';
import { drawSvg } from './draw-svg.mjs';

const SOURCE = path.join(ROOT, 'content/pictures');
const OUTPUT = path.join(ROOT, 'src/static/lessons');

await mkdir(OUTPUT, { recursive: true });
const browser = await launchChromium();
const page = await browser.newPage();
for (const name of (await readdir(SOURCE)).filter((file) => file.endsWith('.svg'))) {
  const png = await drawSvg(page, await readFile(path.join(SOURCE, name), 'utf8'));
  await writeFile(path.join(OUTPUT, name.replace(/\.svg$/, '.png')), png);
}
await browser.close();
