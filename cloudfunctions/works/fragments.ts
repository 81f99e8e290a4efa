import { type Box, boxesIn } from './boxes';
import type { Stretch } from './samples';

/** What a fragment leaves out, of a track of the film. */
export type DefaultSizes = ReadonlyMap<number, number>;

/** The words of a box that follow its first ones, each there if a bit of its flags says so. */
function wordsBy(bytes: Buffer, { from, to }: Box, flags: readonly [number, number][], start: number) {
  const said = from + 4 <= to ? bytes.readUIntBE(from + 1, 3) : 0;
  const places = new Map<number, number>();
  let at = from + start;
  for (const [flag, length] of flags) {
    if ((said & flag) === 0) continue;
    places.set(flag, at);
    at += length;
  }
  return { said, places, end: at, isWhole: at <= to };
}

const BASE = 0x1;
const SIZE = 0x10;
const IS_MOOF_BASE = 0x02_0000;
const PLACE = 0x1;
const OWN_SIZE = 0x200;

/** Where the samples of a run lie. https://www.iso.org/standard/83102.html, 8.8.8 */
function runAt(bytes: Buffer, run: Box, { base, next, size }: { base: number; next: number; size: number }) {
  const { said, places, end, isWhole } = wordsBy(
    bytes,
    run,
    [
      [PLACE, 4],
      [0x4, 4],
    ],
    8,
  );
  if (!isWhole) return null;
  const count = bytes.readUInt32BE(run.from + 4);
  const placed = places.get(PLACE);
  const from = placed === undefined ? next : base + bytes.readInt32BE(placed);
  if ((said & OWN_SIZE) === 0) return { from, to: from + count * size };
  const words = [0x100, OWN_SIZE, 0x400, 0x800].filter((flag) => said & flag).length;
  if (end + count * words * 4 > run.to) return null;
  const sizeAt = end + ((said & 0x100) !== 0 ? 4 : 0);
  let to = from;
  for (let sample = 0; sample < count; sample += 1) to += bytes.readUInt32BE(sizeAt + sample * words * 4);
  return { from, to };
}

/**
 * Where the samples of a fragment lie, of tracks that stay; what it says of others is blanked. Null where it does not say.
 * https://www.iso.org/standard/83102.html, 8.8
 */
export function fragmentSamples(bare: Buffer, fragment: Box, sizes: DefaultSizes): Stretch[] | null {
  const parts = (boxesIn(bare, fragment.from, fragment.to) ?? []).filter(({ type }) => type === 'traf');
  const stretches: Stretch[] = [];
  for (const [index, part] of parts.entries()) {
    const boxes = boxesIn(bare, part.from, part.to) ?? [];
    const head = boxes.find(({ type }) => type === 'tfhd');
    if (!head || head.from + 8 > head.to) return null;
    const size = sizes.get(bare.readUInt32BE(head.from + 4));
    if (size === undefined) {
      bare.write('free', part.typeAt, 'latin1');
      bare.fill(0, part.from, part.to);
      continue;
    }
    const { said, places, isWhole } = wordsBy(
      bare,
      head,
      [
        [BASE, 8],
        [0x2, 4],
        [0x8, 4],
        [SIZE, 4],
      ],
      8,
    );
    const [baseAt, ownSizeAt] = [places.get(BASE), places.get(SIZE)];
    if (!isWhole || (baseAt === undefined && index > 0 && (said & IS_MOOF_BASE) === 0)) return null;
    const base = baseAt === undefined ? fragment.typeAt - 4 : Number(bare.readBigUInt64BE(baseAt));
    let next = base;
    for (const run of boxes.filter(({ type }) => type === 'trun')) {
      const own = ownSizeAt === undefined ? size : bare.readUInt32BE(ownSizeAt);
      const stretch = runAt(bare, run, { base, next, size: own });
      if (stretch === null || stretch.from < 0) return null;
      stretches.push(stretch);
      next = stretch.to;
    }
  }
  return stretches;
}
