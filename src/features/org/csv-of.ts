/**
 * A pasted table as CSV. Cells that are copied out of a spreadsheet come with tabs between them, already in quotes where they
 * hold a line end; a text whose first line has no tab is taken as CSV.
 */
export function csvOf(pasted: string): string {
  const isFromSpreadsheet = pasted.split('\n', 1)[0]?.includes('\t') ?? false;
  if (!isFromSpreadsheet) return pasted;
  return pasted.replace(CELL, (_, quoted: string | undefined, plain: string, end: string) => {
    return (quoted ?? quote(plain)) + (end === '\t' ? ',' : end);
  });
}

/** A cell, in quotes or as it is, with what ends it. */
const CELL = /(?:("(?:[^"]|"")*")|([^\t\r\n]*))(\t|\r?\n|$)/g;

const quote = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
