import { inflateRawSync } from 'node:zlib';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { isRecord } from '../is-record';

export type ZipCode = 'BAD_WORKBOOK' | 'UNFOLDS_TOO_LARGE';

/** A workbook of 20,000 questions has about 30 entries and unpacks to 40 MB. */
const MOST_ENTRIES = 1_000;
const MOST_INFLATED = 100 * 1024 * 1024;
/** Sheets of text unpack to 10 or 20 times their size, a zip bomb to 1,000 times. */
const MOST_RATIO = 200;
/** The ratio is not checked for entries below this size, in bytes. */
const SMALL = 1024 * 1024;

const IS_TEXT = /\.(?:xml|rels)$/i;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;

interface Entry {
  method: number;
  packed: number;
  /** Unpacked size according to the archive. */
  size: number;
  offset: number;
}

export interface Archive {
  names: readonly string[];
  /** The text of an entry; null if there is no entry with this name. */
  read(name: string): Result<string, ZipCode> | null;
}

export const isZip = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === LOCAL_HEADER;

/**
 * Opens a ZIP archive without unpacking it. Sizes are checked by what the archive states, and again while an entry is
 * unpacked, over all entries together. ZIP64 and encryption are not supported: no program uses them for a file of
 * 10 MB.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function openZip(bytes: Buffer): Result<Archive, ZipCode> {
  const end = findEnd(bytes);
  if (end === null) return refuse('BAD_WORKBOOK');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return refuse('UNFOLDS_TOO_LARGE');
  const entries = readDirectory(bytes, bytes.readUInt32LE(end + 16), count);
  if (!entries) return refuse('BAD_WORKBOOK');
  // Pictures are never unpacked, and a blank one may be packed as small as a bomb.
  const texts = [...entries].flatMap(([name, entry]) => (IS_TEXT.test(name) ? [entry] : []));
  const said = texts.reduce((sum, { size }) => sum + size, 0);
  if (said > MOST_INFLATED || texts.some(isSuspicious)) return refuse('UNFOLDS_TOO_LARGE');

  let left = MOST_INFLATED;
  return ok({
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const content = unfold(bytes, entry, left);
      if (!content.ok) return content;
      left -= content.value.length;
      return ok(inXmlEncoding(content.value));
    },
  });
}

/** XML is in UTF-8, or says by its first bytes that it is in UTF-16. */
function inXmlEncoding(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le', 2);
  if (first === 0xfe && second === 0xff && bytes.length % 2 === 0)
    return Buffer.from(bytes).swap16().toString('utf16le', 2);
  return bytes.toString('utf8');
}

const isSuspicious = ({ packed, size }: Entry): boolean => size > SMALL && size > packed * MOST_RATIO;

function findEnd(bytes: Buffer): number | null {
  const earliest = Math.max(0, bytes.length - END_BYTES - MOST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function readDirectory(bytes: Buffer, start: number, count: number): Map<string, Entry> | null {
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    // Two programs would read two different files.
    if (entries.has(name) && IS_TEXT.test(name)) return null;
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

const STORED = 0;
const DEFLATED = 8;

function unfold(bytes: Buffer, { method, packed, offset }: Entry, mostBytes: number): Result<Buffer, ZipCode> {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER) return refuse('BAD_WORKBOOK');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) return refuse('BAD_WORKBOOK');
  const content = bytes.subarray(start, start + packed);
  if (method === STORED) return content.length > mostBytes ? refuse('UNFOLDS_TOO_LARGE') : ok(content);
  if (method !== DEFLATED) return refuse('BAD_WORKBOOK');
  // The directory of the archive may lie, so the ratio is checked with the bytes actually unpacked.
  const most = Math.min(mostBytes, Math.max(SMALL, packed * MOST_RATIO));
  try {
    return ok(inflateRawSync(content, { maxOutputLength: most }));
  } catch (error) {
    const isTooLarge = isRecord(error) && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(isTooLarge ? 'UNFOLDS_TOO_LARGE' : 'BAD_WORKBOOK');
  }
}
