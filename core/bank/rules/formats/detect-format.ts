import { GIFT_OPENING } from './read/gift-answers';

/** Formats of text files. */
export type TextFormat = 'csv' | 'gift' | 'aiken' | 'text';

/** The answers of a GIFT question, in braces without a backslash before them. */
const IN_BRACES = new RegExp(`(?:^|[^\\\\]){\\s*${GIFT_OPENING}`);

/** Characters examined: enough to tell the format without scanning megabytes. */
const LOOKED_AT = 20_000;

/** Detects the format of a text by its own marks. The file extension decides only if there are none. */
export function detectFormat(text: string, extension: string): TextFormat {
  const beginning = text.slice(0, LOOKED_AT);
  if (extension === 'csv') return 'csv';
  if (extension === 'gift' || /^[^\S\n]*\$CATEGORY:|^::.*?::/m.test(beginning)) return 'gift';
  if (/^[^\S\n]*ANSWER[^\S\n]*[:：][^\S\n]*[A-Za-z][^\S\n]*$/m.test(beginning)) return 'aiken';
  if (IN_BRACES.test(beginning)) return 'gift';
  const [header = ''] = beginning.trimStart().split('\n');
  return /题干|题目|试题/.test(header) && /[,\t]/.test(header) && /答案/.test(header) ? 'csv' : 'text';
}
