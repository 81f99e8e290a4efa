// A square PNG in one colour with 16 steps of transparency: a quarter of the bytes of a full one, and the main package
// has few to spare. Format: https://www.w3.org/TR/png-3/ (colour type 3 at 4 bits, no filter, no interlace).
import { deflateSync } from 'node:zlib';
import { chunk, SIGNATURE } from './png-chunk.mjs';

const STEPS = 16;

/** `cover`: how much of each pixel is inked, 0 to 255, row by row; `colour`: 0xrrggbb. */
export function encodeInkPng(cover, size, colour) {
  const bytesPerRow = Math.ceil(size / 2);
  const rows = Buffer.alloc((bytesPerRow + 1) * size); // each row begins with its filter, 0
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const [row, column] = [Math.floor(pixel / size), pixel % size];
    const step = Math.round((cover[pixel] / 255) * (STEPS - 1));
    rows[row * (bytesPerRow + 1) + 1 + (column >> 1)] |= column % 2 === 0 ? step << 4 : step;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const steps = Array.from({ length: STEPS }, (_, step) => Math.round((step * 255) / (STEPS - 1)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(steps.flatMap(() => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]))),
    chunk('tRNS', Buffer.from(steps)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
