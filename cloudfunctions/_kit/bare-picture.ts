/**
 * A picture with only what draws it: no word of where and when it was taken, with which device, by whom. Of the rest only how
 * a JPEG is turned and which colours are meant stay. Null for what cannot be read to its end as JPEG, PNG or WebP.
 */
export function barePicture(bytes: Buffer): Buffer | null {
  const parts = jpegParts(bytes) ?? pngParts(bytes) ?? webpParts(bytes);
  return parts && Buffer.concat(parts);
}

const APP0 = 0xe0;
/** Where EXIF and XMP stand. */
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const SCAN = 0xda;
const END = 0xd9;
/** Frames and tables C0 to CF, scans and tables DA to DF. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.3 */
const draws = (marker: number): boolean => (marker >= 0xc0 && marker <= 0xcf) || (marker >= SCAN && marker <= 0xdf);

/** What follows the end is cut off: phones put a second picture or a film there, with its own data. */
function jpegParts(bytes: Buffer): Buffer[] | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  const kept = [bytes.subarray(0, 2)];
  let hasScan = false;
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return hasScan ? [...kept, bytes.subarray(at, at + 2)] : null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > bytes.length) return null;
    const length = bytes.readUInt16BE(at + 2);
    const end = marker === SCAN ? scanEnd(bytes, at + 2 + length) : at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    kept.push(...(draws(marker) ? [segment] : saidBeside(marker, segment)));
    hasScan ||= marker === SCAN;
    at = end;
  }
  return null;
}

/** What stays of a segment that does not draw: without the small picture in JFIF, and only the ways in which colours are meant. */
function saidBeside(marker: number, segment: Buffer): Buffer[] {
  const isNamed = (name: string) => segment.toString('latin1', 4, 4 + name.length) === name;
  if (marker === APP1) return turnOf(segment);
  if (marker === APP2 && isNamed('ICC_PROFILE\0')) return [segment];
  if (marker === APP0 && isNamed('JFIF\0') && segment.length >= 18) {
    return [Buffer.from([0xff, APP0, 0, 16]), segment.subarray(4, 16), Buffer.from([0, 0])];
  }
  // https://www.itu.int/rec/T-REC-T.872, 6.5.3
  if (marker === APP14 && isNamed('Adobe') && segment.length >= 16) {
    return [Buffer.from([0xff, APP14, 0, 14]), segment.subarray(4, 16)];
  }
  return [];
}

/** Where the next marker is, beyond the picture if there is none; inside a scan 0xff stands before 0 or a restart marker. */
function scanEnd(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length + 1;
}

/** Bytes before the TIFF part of an EXIF segment. */
const EXIF_HEAD = 10;
const ORIENTATION = 0x0112;

/** A segment that says only how the picture is turned; none where it is upright or does not say. */
function turnOf(segment: Buffer): Buffer[] {
  if (segment.toString('latin1', 4, EXIF_HEAD) !== 'Exif\0\0') return [];
  const turn = orientationIn(segment.subarray(EXIF_HEAD));
  if (turn < 2 || turn > 8) return [];
  const head = [0xff, APP1, 0, 34, ...Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1')];
  return [Buffer.from([...head, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0])];
}

/** 0 where it does not say. https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.6.2 */
function orientationIn(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  if (tiff.length < 8) return 0;
  const list = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(list); entry += 1) {
    const at = list + 2 + entry * 12;
    if (short(at) === ORIENTATION) return short(at + 8);
  }
  return 0;
}

/** What draws, in which colours and, of an animation, when. https://www.w3.org/TR/png-3/#4Concepts.FormatTypes */
const PNG_DRAWING: readonly string[] = [
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'pHYs', 'sBIT'],
  ...['cHRM', 'gAMA', 'iCCP', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'acTL', 'fcTL', 'fdAT'],
];

function pngParts(bytes: Buffer): Buffer[] | null {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  const kept = [bytes.subarray(0, 8)];
  let hasPicture = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (PNG_DRAWING.includes(type)) kept.push(bytes.subarray(at, end));
    hasPicture ||= type === 'IDAT';
    if (type === 'IEND') return hasPicture ? kept : null;
    at = end;
  }
  return null;
}

/** Chunks that hold a picture, and those that stay beside it. https://developers.google.com/speed/webp/docs/riff_container */
const WEBP_PICTURES: readonly string[] = ['VP8 ', 'VP8L', 'ANMF'];
const WEBP_BESIDE: readonly string[] = ['VP8X', 'ALPH', 'ANIM', 'ICCP'];
/** Bits of VP8X that announce EXIF and XMP. */
const ANNOUNCED = 0x08 | 0x04;
/** Bytes of a picture of an animation before its chunks. */
const MOVING_HEAD = 16;

function webpParts(bytes: Buffer): Buffer[] | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const length = 8 + bytes.readUInt32LE(4);
  if (length > bytes.length) return null;
  const chunks = webpChunks(bytes.subarray(12, length));
  if (chunks === null) return null;
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + chunks.length, 4);
  return [head, chunks];
}

/** The chunks that stay; null where something else stands, or no picture. */
function webpChunks(bytes: Buffer, isWithin = false): Buffer | null {
  const kept: Buffer[] = [];
  let hasPicture = false;
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at, at + 4);
    const isPicture = WEBP_PICTURES.includes(type) && !(isWithin && type === 'ANMF');
    if (isPicture || WEBP_BESIDE.includes(type)) {
      const chunk = bareChunk(type, bytes.subarray(at, end));
      if (chunk === null) return null;
      kept.push(chunk);
    }
    hasPicture ||= isPicture;
    at = end;
  }
  return hasPicture && at === bytes.length ? Buffer.concat(kept) : null;
}

function bareChunk(type: string, chunk: Buffer): Buffer | null {
  const bare = Buffer.from(chunk);
  if (type === 'VP8X' && bare.length > 8) bare[8] = (bare[8] ?? 0) & ~ANNOUNCED;
  if (type !== 'ANMF') return bare;
  const inner = bare.length < 8 + MOVING_HEAD ? null : webpChunks(bare.subarray(8 + MOVING_HEAD), true);
  if (inner === null) return null;
  bare.writeUInt32LE(MOVING_HEAD + inner.length, 4);
  return Buffer.concat([bare.subarray(0, 8 + MOVING_HEAD), inner]);
}
