// Draws content/pictures/*.svg into src/static/lessons: node scripts/sample/draw-pictures.mjs
// The PNGs are committed, so that a build needs no browser; the SVGs are their source.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from '../setup/launch-chromium.mjs';
import { ROOT } from '../setup/root.mjs';
import { encodePalettePng } from './palette-png.mjs';

const SOURCE = path.join(ROOT, 'content/pictures');
const OUTPUT = path.join(ROOT, 'src/static/lessons');

/** Runs in the page. */
async function paint(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, pixels: Array.from(data) };
}

await mkdir(OUTPUT, { recursive: true });
const browser = await launchChromium();
const page = await browser.newPage();
for (const name of (await readdir(SOURCE)).filter((file) => file.endsWith('.svg'))) {
  const { pixels, width, height } = await page.evaluate(paint, await readFile(path.join(SOURCE, name), 'utf8'));
  await writeFile(path.join(OUTPUT, name.replace(/\.svg$/, '.png')), encodePalettePng(pixels, width, height));
}
await browser.close();
