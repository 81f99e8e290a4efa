// A PNG with at most 64 colours: for a flat drawing a quarter of the bytes, and the main package has few to spare.
// Format: https://www.w3.org/TR/png-3/ (colour type 3, 8 bits, no filter, no interlace).
import { deflateSync } from 'node:zlib';
import { chunk, SIGNATURE } from '../icons/png-chunk.mjs';

const COLOURS = 64;

/** `pixels`: RGBA, row by row, opaque. */
export function encodePalettePng(pixels, width, height) {
  const palette = mostUsedColours(pixels);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter, 0
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const row = Math.floor(pixel / width);
    rows[row * (width + 1) + 1 + (pixel % width)] = nearest(colourAt(pixels, pixel));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourAt = (pixels, pixel) => (pixels[pixel * 4] << 16) | (pixels[pixel * 4 + 1] << 8) | pixels[pixel * 4 + 2];
const channels = (colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function mostUsedColours(pixels) {
  const uses = new Map();
  for (let pixel = 0; pixel < pixels.length / 4; pixel += 1) {
    const colour = colourAt(pixels, pixel);
    uses.set(colour, (uses.get(colour) ?? 0) + 1);
  }
  return [...uses]
    .sort((left, right) => right[1] - left[1])
    .slice(0, COLOURS)
    .map(([colour]) => colour);
}

function nearestIn(palette) {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const distance = (left, right) =>
    channels(left).reduce((sum, value, at) => sum + (value - channels(right)[at]) ** 2, 0);
  return (colour) => {
    if (!known.has(colour)) {
      const distances = palette.map((candidate) => distance(candidate, colour));
      known.set(colour, distances.indexOf(Math.min(...distances)));
    }
    return known.get(colour);
  };
}
