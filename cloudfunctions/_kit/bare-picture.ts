/**
 * A picture without what a camera or a program wrote beside it: where and when it was taken, with which device, by whom.
 * Only how a JPEG is turned stays. What cannot be read as JPEG, PNG or WebP is returned as it is.
 */
export function barePicture(bytes: Buffer): Buffer {
  const parts = jpegParts(bytes) ?? pngParts(bytes) ?? webpParts(bytes);
  return parts === null ? bytes : Buffer.concat(parts);
}

/** APP1 has EXIF and XMP, APP13 has IPTC, COM a remark. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.3 */
const APP1 = 0xe1;
const TOLD_IN: readonly number[] = [APP1, 0xed, 0xfe];
const SCAN = 0xda;
const END = 0xd9;

/** What follows the end is cut off: phones put a second picture or a film there, with its own data. */
function jpegParts(bytes: Buffer): Buffer[] | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  const kept = [bytes.subarray(0, 2)];
  let hasScan = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const end = marker === SCAN ? scanEnd(bytes, at + 2 + length) : at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (!TOLD_IN.includes(marker)) kept.push(segment);
    else if (marker === APP1) kept.push(...turnOf(segment));
    hasScan ||= marker === SCAN;
    at = end;
  }
  return hasScan ? [...kept, Buffer.from([0xff, END])] : null;
}

/** Where the next marker is; inside a scan 0xff stands before 0 or a restart marker. */
function scanEnd(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
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

/** https://www.w3.org/TR/png/#11Ancillary-chunks */
const PNG_TELLING: readonly string[] = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

function pngParts(bytes: Buffer): Buffer[] | null {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!PNG_TELLING.includes(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return kept;
    at = end;
  }
  return null;
}

const WEBP_TELLING: readonly string[] = ['EXIF', 'XMP '];
/** Bits of VP8X that announce these. https://developers.google.com/speed/webp/docs/riff_container#extended_file_format */
const ANNOUNCED = 0x08 | 0x04;

function webpParts(bytes: Buffer): Buffer[] | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const length = 8 + bytes.readUInt32LE(4);
  if (length > bytes.length) return null;
  const chunks: Buffer[] = [];
  let at = 12;
  while (at + 8 <= length) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > length) return null;
    const type = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (type === 'VP8X' && size > 0) chunk[8] = (chunk[8] ?? 0) & ~ANNOUNCED;
    if (!WEBP_TELLING.includes(type)) chunks.push(chunk);
    at = end;
  }
  if (chunks.length === 0) return null;
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return [head, ...chunks];
}
