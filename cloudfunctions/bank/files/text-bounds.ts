/** Rows allowed in addition to `mostRows`, for rows above the header and empty rows. */
export const SPARE_ROWS = 1_000;
/** A spreadsheet cell holds at most 32,767 characters. A text with a longer line is not a file of questions. */
const LONGEST_LINE = 32_767;
/** A question in our own plain text has up to 17 lines. */
const LINES_OF_A_ROW = 20;

/** Why a text is too long to be read as questions; null if it is not. */
export function unfitText(text: string, mostRows: number): 'LINE_TOO_LONG' | 'TOO_MANY_ROWS' | null {
  if (hasLongLine(text)) return 'LINE_TOO_LONG';
  return countLines(text) > (mostRows + SPARE_ROWS) * LINES_OF_A_ROW ? 'TOO_MANY_ROWS' : null;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > LONGEST_LINE) return true;
    start = end + 1;
  }
  return text.length - start > LONGEST_LINE;
}
