import { type Box, boxesIn, handlerOf } from './boxes';
import { fragmentSamples } from './fragments';
import { type Stretch, samplesOf } from './samples';

/** What stays of a film, by what it stands in; the boxes that hold others have a list of their own. */
const STAYS: Readonly<Record<string, readonly string[]>> = {
  file: ['ftyp', 'moov', 'sidx', 'moof', 'mdat'],
  moov: ['mvhd', 'trak', 'mvex'],
  mvex: ['mehd', 'trex'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sbgp', 'sgpd'],
  trak: ['tkhd', 'edts', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'minf'],
  minf: ['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: ['stsd', 'stts', 'ctts', 'cslg', 'stss', 'stps', 'sdtp', 'stsc', 'stsz', 'stco', 'co64', 'sbgp', 'sgpd'],
};
const SHOWN: readonly string[] = ['vide', 'soun'];
/** Stretches of samples; an hour has some thousands. */
const MOST_STRETCHES = 300_000;

interface Found {
  media: Box[];
  fragments: Box[];
  tracks: Map<string, Box>[];
  /** By the number of a track, what its fragments leave out. */
  defaultSizes: Map<number, number>;
}

/**
 * A film or a sound with its pictures and its sound only; null if it cannot be read to its end. Everything else becomes free
 * space of the same length, filled with zeros, so that nothing moves: that is also what the tracks lie among.
 */
export function bareMovie(bytes: Buffer): Buffer | null {
  const bare = Buffer.from(bytes);
  const found: Found = { media: [], fragments: [], tracks: [], defaultSizes: new Map() };
  if (!sift(bare, { type: 'file', typeAt: 0, from: 0, to: bare.length }, found)) return null;
  const kept = found.tracks.length === 0 ? null : stretchesIn(bare, found);
  if (kept === null) return null;
  blankBetween(bare, found.media, kept);
  return bare;
}

/** Where the samples of the tracks that stay lie, in that order; null where that is not said. */
function stretchesIn(bare: Buffer, { tracks, fragments, defaultSizes }: Found): Stretch[] | null {
  const kept: Stretch[] = [];
  const shown = new Map<number, number>();
  const add = (stretches: Stretch[] | null) => {
    for (const one of stretches ?? []) kept.push(one);
    return stretches !== null && kept.length <= MOST_STRETCHES;
  };
  for (const tables of tracks) {
    if (!add(samplesOf(bare, tables, MOST_STRETCHES))) return null;
    if (tables.has('vmhd')) hushPictures(bare, tables.get('stsd'));
    const head = tables.get('tkhd');
    const number = head ? wordAt(bare, head, bare[head.from] === 1 ? 20 : 12) : 0;
    shown.set(number, defaultSizes.get(number) ?? 0);
  }
  for (const fragment of fragments) if (!add(fragmentSamples(bare, fragment, shown))) return null;
  return kept.sort((one, other) => one.from - other.from);
}

const wordAt = (bytes: Buffer, { from, to }: Box, place: number): number =>
  from + place + 4 > to ? 0 : bytes.readUInt32BE(from + place);

/** Blanks what does not stay, and what is said in what stays; false if something cannot be read. */
function sift(bare: Buffer, holder: Box, found: Found): boolean {
  const boxes = boxesIn(bare, holder.from, holder.to);
  if (boxes === null) return false;
  for (const box of boxes) {
    const stays = STAYS[holder.type]?.includes(box.type) ?? false;
    if (!stays || (box.type === 'trak' && !SHOWN.includes(handlerOf(bare, box)))) {
      bare.write('free', box.typeAt, 'latin1');
      bare.fill(0, box.from, box.to);
      continue;
    }
    if (box.type === 'trak') found.tracks.push(new Map());
    if (box.type === 'mdat') found.media.push(box);
    else if (box.type === 'moof') found.fragments.push(box);
    else if (box.type === 'trex') found.defaultSizes.set(wordAt(bare, box, 4), wordAt(bare, box, 16));
    else if (!(box.type in STAYS)) found.tracks[found.tracks.length - 1]?.set(box.type, box);
    if (!(box.type in STAYS ? sift(bare, box, found) : hush(bare, box))) return false;
  }
  return true;
}

/** What a box that stays says of when, by whom and with what. https://www.iso.org/standard/83102.html, 8.2.2 to 8.7.2 */
function hush(bare: Buffer, { type, from, to }: Box): boolean {
  const blank = (start: number, end: number) => bare.fill(0, Math.min(start, to), Math.min(end, to));
  if (['mvhd', 'tkhd', 'mdhd'].includes(type)) blank(from + 4, from + (bare[from] === 1 ? 20 : 12));
  if (type === 'hdlr') blank(from + 12, to);
  if (type !== 'dref') return true;
  // Where a film lies that is in another file; the last bit says that it is in this one.
  const entries = boxesIn(bare, from + 8, to);
  for (const entry of entries ?? []) blank(entry.from + 4, entry.to);
  return entries?.every((entry) => ((bare[entry.from + 3] ?? 0) & 1) === 1) ?? false;
}

/** The name of what made the pictures. https://www.iso.org/standard/83102.html, 12.1.3 */
function hushPictures(bare: Buffer, described: Box | undefined): void {
  const entries = (described && boxesIn(bare, described.from + 8, described.to)) ?? [];
  for (const { from, to } of entries) bare.fill(0, Math.min(from + 42, to), Math.min(from + 74, to));
}

function blankBetween(bare: Buffer, media: readonly Box[], kept: readonly Stretch[]): void {
  let next = 0;
  let reach = 0;
  for (const { from, to } of media) {
    reach = Math.max(reach, from);
    for (let one = kept[next]; one && one.from < to; one = kept[next]) {
      if (one.from > reach) bare.fill(0, reach, one.from);
      reach = Math.max(reach, one.to);
      next += 1;
    }
    if (reach < to) bare.fill(0, reach, to);
    reach = Math.max(reach, to);
  }
}
