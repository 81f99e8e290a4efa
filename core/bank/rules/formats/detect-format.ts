import { isHeader } from './columns';
import { GIFT_OPENING } from './read/gift-answers';

/** Formats of text files. */
export type TextFormat = 'csv' | 'gift' | 'aiken' | 'text';

/** The answers of a GIFT question, in braces without a backslash before them. */
const IN_BRACES = new RegExp(`(?:^|[^\\\\]){\\s*${GIFT_OPENING}`);

/** Lines among which the header of a table is looked for, and what may separate its columns. */
const HEADER_WITHIN = 20;
const SEPARATORS = ['\t', ',', ';', '，', '；', '|', '｜'];

/** Characters examined: enough to tell the format without scanning megabytes. */
const LOOKED_AT = 20_000;

/** Detects the format of a text by its own marks. The file extension decides only if there are none. */
export function detectFormat(text: string, extension: string): TextFormat {
  const beginning = text.slice(0, LOOKED_AT);
  if (extension === 'csv') return 'csv';
  if (extension === 'gift' || /^[^\S\n]*\$CATEGORY:|^::.*?::/m.test(beginning)) return 'gift';
  if (beginning.split('\n', HEADER_WITHIN).some(isTableHeader)) return 'csv';
  if (/^[^\S\n]*ANSWER[^\S\n]*[:：][^\S\n]*[A-Za-z][^\S\n]*$/m.test(beginning)) return 'aiken';
  if (IN_BRACES.test(beginning)) return 'gift';
  return 'text';
}

const isTableHeader = (line: string): boolean =>
  SEPARATORS.some((separator) => line.includes(separator) && isHeader(line.split(separator)));
