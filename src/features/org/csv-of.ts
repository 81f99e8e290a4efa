/**
 * Turns a pasted table into CSV. Cells copied from a spreadsheet are separated by tabs, and quoted where they contain a
 * line break. A text whose first line has no tab is CSV already and returned as it is.
 */
export function csvOf(pasted: string): string {
  const isFromSpreadsheet = pasted.split('\n', 1)[0]?.includes('\t') ?? false;
  if (!isFromSpreadsheet) return pasted;
  return pasted.replace(CELL, (_, quoted: string | undefined, plain: string, end: string) => {
    return (quoted ?? quote(plain)) + (end === '\t' ? ',' : end);
  });
}

/** A quoted or a plain cell, then the tab, line break or end of text after it. */
const CELL = /(?:("(?:[^"]|"")*")|([^\t\r\n]*))(\t|\r?\n|$)/g;

const quote = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
