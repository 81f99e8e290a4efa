import type { TableRow } from './cells';

/** Rows of a table as CSV text, and the lines of the file in which they stand. */
export interface TablePart {
  csv: string;
  lines: number[];
}

interface Most {
  rows: number;
  characters: number;
}

/** Cuts a table into parts that fit into one call each. Cells of columns that the table does not have are left out. */
export function partsOf(rows: readonly TableRow[], columns: readonly string[], most: Most): TablePart[] {
  const header = lineOf(columns);
  const parts: TablePart[] = [];
  let texts: string[] = [];
  let lines: number[] = [];
  let length = header.length;
  const close = () => {
    if (lines.length > 0) parts.push({ csv: [header, ...texts].join('\n'), lines });
    [texts, lines, length] = [[], [], header.length];
  };
  for (const { line, cells } of rows) {
    const text = lineOf(columns.map((column) => cells[column] ?? ''));
    if (lines.length === most.rows || length + 1 + text.length > most.characters) close();
    texts.push(text);
    lines.push(line);
    length += 1 + text.length;
  }
  close();
  return parts;
}

const lineOf = (cells: readonly string[]): string => cells.map(quoted).join(',');

const quoted = (cell: string): string => (/[",\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
