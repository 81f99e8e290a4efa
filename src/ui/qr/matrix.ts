import { codewordsOf } from './codewords';
import { type Grid, penaltyOf } from './penalty';

/** The codes that this draws: of 1–10, with a quarter of it to spare (level M). ISO/IEC 18004. */
const MOST_VERSION = 10;
/** Bytes that a code of each version holds at level M. */
export const CAPACITY: readonly number[] = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The dark modules of the code for these bytes, by row; null if they do not fit. */
export function qrMatrix(bytes: readonly number[]): Grid | null {
  const version = CAPACITY.findIndex((most) => bytes.length <= most) + 1;
  if (version === 0 || version > MOST_VERSION) return null;
  const frame = frameOf(version);
  const words = codewordsOf(bytes, version);
  const drawn = MASKS.map((isFlipped, mask) => filled(frame, words, isFlipped, mask));
  return drawn.reduce((best, grid) => (penaltyOf(grid) < penaltyOf(best) ? grid : best));
}

interface Frame {
  size: number;
  dark: Grid;
  /** Modules that hold no data. */
  taken: Grid;
}

const emptyGrid = (size: number): Grid => Array.from({ length: size }, () => Array<boolean>(size).fill(false));

/** What every code of a version has: corners, lines of timing, small squares, and the places of its format. */
function frameOf(version: number): Frame {
  const size = version * 4 + 17;
  const frame = { size, dark: emptyGrid(size), taken: emptyGrid(size) };
  for (let at = 0; at < size; at++) {
    put(frame, 6, at, at % 2 === 0);
    put(frame, at, 6, at % 2 === 0);
  }
  for (const [x, y] of [[3, 3] as const, [size - 4, 3] as const, [3, size - 4] as const]) square(frame, x, y, 4);
  const places = smallSquares(version);
  const last = places.length - 1;
  places.forEach((x, column) => {
    places.forEach((y, row) => {
      const isCorner = (column === 0 && row === 0) || (column === 0 && row === last) || (column === last && row === 0);
      if (!isCorner) square(frame, x, y, 2);
    });
  });
  drawFormat(frame, 0);
  if (version >= 7) drawVersion(frame, version);
  return frame;
}

function put({ size, dark, taken }: Frame, x: number, y: number, isDark: boolean): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return;
  const [darkRow, takenRow] = [dark[y], taken[y]];
  if (!darkRow || !takenRow) return;
  darkRow[x] = isDark;
  takenRow[x] = true;
}

/** A square of rings around its middle: 4 for a corner with its margin, 2 for a small one. */
function square(frame: Frame, x: number, y: number, reach: number): void {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      put(frame, x + dx, y + dy, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
    }
  }
}

function smallSquares(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => version * 4 + 10 - step * (count - 2 - at))];
}

/** The remainder that makes bits of a fixed meaning readable when some are lost. */
function remainder(value: number, divisor: number, bits: number): number {
  let left = value;
  for (let at = 0; at < bits; at++) left = (left << 1) ^ ((left >>> (bits - 1)) * divisor);
  return left;
}

const bitOf = (value: number, at: number): boolean => ((value >>> at) & 1) === 1;

/** The level (M is 0) and the mask, twice. */
function drawFormat(frame: Frame, mask: number): void {
  const { size } = frame;
  const bits = ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412;
  for (let at = 0; at < 15; at++) {
    const isDark = bitOf(bits, at);
    if (at < 8) {
      put(frame, 8, at < 6 ? at : at + 1, isDark);
      put(frame, size - 1 - at, 8, isDark);
    } else {
      put(frame, at === 8 ? 7 : 14 - at, 8, isDark);
      put(frame, 8, size - 15 + at, isDark);
    }
  }
  put(frame, 8, size - 8, true);
}

function drawVersion(frame: Frame, version: number): void {
  const bits = (version << 12) | remainder(version, 0x1f25, 12);
  for (let at = 0; at < 18; at++) {
    const long = frame.size - 11 + (at % 3);
    const short = Math.floor(at / 3);
    put(frame, long, short, bitOf(bits, at));
    put(frame, short, long, bitOf(bits, at));
  }
}

/** The data in its zigzag, two columns at a time from the right, flipped where the mask says so. */
function filled(
  { size, dark, taken }: Frame,
  words: readonly number[],
  isFlipped: (x: number, y: number) => boolean,
  mask: number,
): Grid {
  const grid = dark.map((row) => [...row]);
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      for (const x of [right, right - 1]) {
        const isUpward = ((right + 1) & 2) === 0;
        const y = isUpward ? size - 1 - step : step;
        const row = grid[y];
        if (!row || taken[y]?.[x]) continue;
        const word = words[bit >>> 3] ?? 0;
        row[x] = bitOf(word, 7 - (bit & 7)) !== isFlipped(x, y);
        bit += 1;
      }
    }
  }
  drawFormat({ size, dark: grid, taken: emptyGrid(size) }, mask);
  return grid;
}
