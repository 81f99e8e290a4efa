import type { WorkKind } from '../../core/works/call';

interface Format {
  kind: Extract<WorkKind, 'photos' | 'sound' | 'film'>;
  ending: string;
}

/** What a file is by its first bytes, and of a container by what is in it; null for anything that no work takes. */
export function formatOf(bytes: Buffer): Format | null {
  const head = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (bytes.length < 16) return null;
  if (bytes.readUIntBE(0, 3) === 0xffd8ff) return { kind: 'photos', ending: 'jpg' };
  if (head(0, 8) === '\x89PNG\r\n\x1a\n') return { kind: 'photos', ending: 'png' };
  if (head(0, 4) === 'RIFF' && head(8, 12) === 'WEBP') return { kind: 'photos', ending: 'webp' };
  if (head(4, 8) === 'ftyp') return movieFormat(bytes, head(8, 12));
  // ADTS has layer 0 where MPEG audio has another. https://www.iso.org/standard/76383.html, 1.A.2
  const sync = bytes.readUInt16BE(0);
  if ((sync & 0xfff6) === 0xfff0) return { kind: 'sound', ending: 'aac' };
  if (head(0, 3) === 'ID3' || ((sync & 0xffe0) === 0xffe0 && (sync & 0x0006) !== 0)) {
    return { kind: 'sound', ending: 'mp3' };
  }
  return null;
}

/** A film has a track of pictures, a sound has none. */
function movieFormat(bytes: Buffer, brand: string): Format | null {
  const tracks = [...boxesIn(bytes, 0, bytes.length)].filter(({ type }) => type === 'hdlr');
  // After version, flags and a reserved word. https://www.iso.org/standard/83102.html, 8.4.3
  const handlers = tracks.map(({ from }) => bytes.toString('latin1', from + 8, from + 12));
  if (handlers.includes('vide')) return { kind: 'film', ending: brand === 'qt  ' ? 'mov' : 'mp4' };
  return handlers.includes('soun') ? { kind: 'sound', ending: 'm4a' } : null;
}

interface Box {
  type: string;
  /** Where its type stands. */
  typeAt: number;
  /** Where its content begins, and where it ends. */
  from: number;
  to: number;
}

const HOLDERS: readonly string[] = ['moov', 'trak', 'mdia'];
/** Boxes that are looked at in one file; a film has some dozens. */
const MOST_BOXES = 2000;

/** The boxes of an ISO base media file, those that hold others before what they hold. */
function* boxesIn(bytes: Buffer, start: number, end: number, left = { count: MOST_BOXES }): Generator<Box> {
  let at = start;
  while (at + 8 <= end && left.count > 0) {
    left.count -= 1;
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= end;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    const from = at + (isLong ? 16 : 8);
    const to = at + size;
    if (to > end || to < from) return;
    const type = bytes.toString('latin1', at + 4, at + 8);
    yield { type, typeAt: at + 4, from, to };
    if (HOLDERS.includes(type)) yield* boxesIn(bytes, from, to, left);
    at = to;
  }
}

/** Where a film or a sound says who made it, where, and with what. */
const TELLING: readonly string[] = ['udta', 'meta', 'uuid'];

/**
 * A film or a sound without what a device or a program wrote beside it. What told something becomes free space of the same
 * length, so that nothing moves.
 */
export function bareRecording(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return bareMovie(bytes);
  return bareMp3(bytes);
}

function bareMovie(bytes: Buffer): Buffer {
  const bare = Buffer.from(bytes);
  for (const { type, typeAt, from, to } of boxesIn(bytes, 0, bytes.length)) {
    if (!TELLING.includes(type)) continue;
    bare.write('free', typeAt, 'latin1');
    bare.fill(0, from, to);
  }
  return bare;
}

/** Length of the older tag at the end. https://id3.org/ID3v1 */
const OLD_TAG = 128;

/** Without its tags. https://id3.org/id3v2.4.0-structure, 3.1: four times seven bits are the length. */
function bareMp3(bytes: Buffer): Buffer {
  let from = 0;
  while (bytes.toString('latin1', from, from + 3) === 'ID3' && from + 10 <= bytes.length) {
    const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + ((bytes[from + place] ?? 0) & 0x7f), 0);
    from += 10 + size;
  }
  const hasOldTag =
    bytes.length - from >= OLD_TAG && bytes.toString('latin1', bytes.length - OLD_TAG).startsWith('TAG');
  return bytes.subarray(Math.min(from, bytes.length), hasOldTag ? bytes.length - OLD_TAG : bytes.length);
}
