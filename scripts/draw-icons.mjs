// Draws the tab icons from the paths below into src/assets/tabs: node scripts/draw-icons.mjs
// The PNGs are committed so that a build needs no browser; this file is their source.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from './setup/launch-chromium.mjs';
import { ROOT } from './setup/root.mjs';

const OUTPUT = path.join(ROOT, 'src/assets/tabs');
const SIZE = 81; // px, WeChat's recommendation for tab icons

// Lines on a 24 × 24 grid.
const shapes = {
  home: ['M4 11.2 12 4l8 7.2', 'M6.2 9.6V20h11.6V9.6', 'M10 20v-5.6h4V20'],
  courses: [
    'M12 6.6C10 5 7.2 4.4 3.8 4.6v13.6c3.4-.2 6.2.4 8.2 2 2-1.6 4.8-2.2 8.2-2V4.600C16.8 4.4 14 5 12 6.600Z',
    'M12 6.600v13.6',
  ],
  board: ['M12 4v16', 'M8 20h8', 'M5 7.200h14', 'M5 7.2 2.6 13.600h4.800Z', 'M19 7.200l-2.4 6.400h4.800Z'],
  me: ['M12 12.200a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.400Z', 'M4 20.200c.6-3.8 3.8-5.6 8-5.600s7.4 1.8 8 5.6'],
};
// --ink-3 and --red of src/ui/tokens.scss.
const states = { '': '#6F6A63', '-selected': '#C7000B' };

const svg = (
  paths,
  colour,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 24 24"
  fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
  ${paths.map((d) => `<path d="${d}"/>`).join('')}</svg>`;

await mkdir(OUTPUT, { recursive: true });
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
for (const [name, paths] of Object.entries(shapes)) {
  for (const [suffix, colour] of Object.entries(states)) {
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg(paths, colour)}`);
    const file = path.join(OUTPUT, `${name}${suffix}.png`);
    await writeFile(file, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
