// Draws the tab icons from the paths below into src/assets/tabs, and the icons of the app on a home screen into
// src/site/icons: node scripts/draw-icons.mjs
// The PNGs are committed so that a build needs no browser; this file is their source.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { appIcon, appIcons } from './icons/app-icons.mjs';
import { encodeInkPng } from './icons/ink-png.mjs';
import { launchChromium } from './setup/launch-chromium.mjs';
import { ROOT } from './setup/root.mjs';

const OUTPUT = path.join(ROOT, 'src/assets/tabs');
const APP_ICONS = path.join(ROOT, 'src/site/icons');
const SIZE = 81; // px, WeChat's recommendation for tab icons

// Lines on a 24 × 24 grid; what is in `areas` is filled while the tab is the current one.
const shapes = {
  home: { areas: ['M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4z'], lines: [] },
  study: {
    areas: ['M12 6.5C10 5 7 4.5 3.5 4.5v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-14c-3.5 0-6.5.5-8.5 2z'],
    lines: ['M12 6.5v14'],
  },
  branch: { areas: ['M6 4.5c3.5-1.7 7 1.7 12.5 0v9c-5.5 1.7-9-1.7-12.5 0z'], lines: ['M6 21V3.5'] },
  me: {
    areas: ['M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6z'],
    lines: [],
  },
};
// --ink-3 and --ink of src/ui/tokens.scss, light and dark.
const states = [
  { suffix: '', colour: 0x6f6a63, isFilled: false },
  { suffix: '-selected', colour: 0x1f1d1a, isFilled: true },
  { suffix: '-dark', colour: 0xa39d94, isFilled: false },
  { suffix: '-dark-selected', colour: 0xf0ede8, isFilled: true },
];

const svg = ({ areas, lines }, isFilled) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 24 24"
  fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
  ${areas.map((d) => `<path d="${d}" fill="${isFilled ? '#000' : 'none'}"/>`).join('')}
  ${lines.map((d) => `<path d="${d}"/>`).join('')}</svg>`;

/** Runs in the browser. How much of each pixel the drawing covers, 0 to 255, row by row. */
async function coverOf({ source, size }) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  return Array.from(pen.getImageData(0, 0, size, size).data).filter((_, at) => at % 4 === 3);
}

await mkdir(OUTPUT, { recursive: true });
const browser = await launchChromium();
const page = await browser.newPage();
for (const [name, shape] of Object.entries(shapes)) {
  for (const { suffix, colour, isFilled } of states) {
    const cover = await page.evaluate(coverOf, { source: svg(shape, isFilled), size: SIZE });
    await writeFile(path.join(OUTPUT, `${name}${suffix}.png`), encodeInkPng(cover, SIZE, colour));
  }
}

/** Runs in the browser. The drawing as a PNG file, in base64. */
async function pngOf({ source, size }) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}

await mkdir(APP_ICONS, { recursive: true });
for (const icon of appIcons) {
  const png = await page.evaluate(pngOf, { source: appIcon(icon), size: icon.size });
  await writeFile(path.join(APP_ICONS, `${icon.name}.png`), Buffer.from(png, 'base64'));
}
await browser.close();
