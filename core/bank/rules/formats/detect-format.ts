import { GIFT_OPENING } from './gift-answers';

/** What a text is written in. */
export type TextFormat = 'csv' | 'gift' | 'aiken' | 'text';

/** The answers of a question, in braces that no backslash makes ordinary. */
const IN_BRACES = new RegExp(`(?:^|[^\\\\]){\\s*${GIFT_OPENING}`);

/** Enough to tell; a file of megabytes is not looked through for it. */
const LOOKED_AT = 20_000;

/** The format of a text by its own marks; the extension only decides where there are none. */
export function detectFormat(text: string, extension: string): TextFormat {
  const beginning = text.slice(0, LOOKED_AT);
  if (extension === 'csv') return 'csv';
  if (extension === 'gift' || /^\s*\$CATEGORY:|^::.*?::/m.test(beginning)) return 'gift';
  if (/^\s*ANSWER\s*:\s*[A-Za-z]\s*$/m.test(beginning)) return 'aiken';
  if (IN_BRACES.test(beginning)) return 'gift';
  const [header = ''] = beginning.trimStart().split('\n');
  return /题干|题目|试题/.test(header) && /[,\t]/.test(header) && /答案/.test(header) ? 'csv' : 'text';
}
