import { ok, type Result, refuse } from '../../../core/kernel/result';
import { isRecord } from '../is-record';

const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** Bytes examined: enough to see where the zero bytes of a UTF-16 text are. */
const LOOKED_AT = 4_096;

/** Characters that no text contains: control characters except tab, line ends (Word's too, U+000B) and page breaks. */
const CONTROLS = /[^\P{Cc}\t\n\r\f\v\u0085]|[\ufffe\uffff]/u;

/**
 * Decodes a text file: by its byte order mark, else as UTF-16 if its zero bytes say so, else as UTF-8, else as GB18030,
 * which Chinese spreadsheets write. Line ends become `\n`. `NOT_TEXT`: no encoding fits, or there are control
 * characters.
 */
export function decodeText(bytes: Buffer): Result<string, 'NOT_TEXT'> {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  const candidates = marked ? [marked.encoding] : guesses(bytes);
  for (const encoding of candidates) {
    const text = decodeAs(bytes, encoding);
    if (text !== null && !CONTROLS.test(text)) return ok(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'));
  }
  return refuse('NOT_TEXT');
}

function guesses(bytes: Buffer): string[] {
  const zeros = [0, 0];
  bytes.subarray(0, LOOKED_AT).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return ['utf-8', 'gb18030'];
  return [odd > even ? 'utf-16le' : 'utf-16be'];
}

function decodeAs(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (isRecord(error) && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  }
}
