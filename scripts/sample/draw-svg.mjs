import { encodePalettePng } from './palette-png.mjs';

/** Runs inside the browser page. */
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

/** The bytes of a small PNG of the drawing; `page` is any page of a Chromium. */
export async function drawSvg(page, svg) {
  const { pixels, width, height } = await page.evaluate(paint, svg);
  return encodePalettePng(pixels, width, height);
}
