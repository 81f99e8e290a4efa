import { ok, type Result, refuse } from '../../../core/kernel/result';
import { MOST_ROWS } from '../../../core/org/import-contract';
import { readCsv } from '../../_kit/tables/read-csv';
import { type Columns, isHeaderOf, type Table, type TableRecord, tableOf } from './table-of';

/** Empty rows and breaks inside of cells included. */
const MOST_LINES = 10_000;

/**
 * Reads a CSV text, or cells copied from a spreadsheet, into rows by column name. `FILE_UNREADABLE`: no table, or none of
 * the required columns; `TOO_MANY_ROWS`: more than 500 rows.
 * @param lines of a part of a file: the lines in which its rows stand there
 */
export function readTable(
  csv: string,
  columns: Columns,
  lines?: readonly number[],
): Result<Table, 'FILE_UNREADABLE' | 'TOO_MANY_ROWS'> {
  const text = withPlainLineEnds(csv);
  if (text.split('\n', MOST_LINES + 1).length > MOST_LINES) return refuse('TOO_MANY_ROWS');
  const records = recordsOf(text, columns);
  const table = records && tableOf(lines ? onLines(records, lines) : records, columns);
  if (!table) return refuse('FILE_UNREADABLE');
  return table.total > MOST_ROWS ? refuse('TOO_MANY_ROWS') : ok(table);
}

/** The cells of a CSV text and the line in which each row begins; null: it is none. */
export function recordsOf(text: string, columns: Columns): TableRecord[] | null {
  const read = readCsv(text, isHeaderOf(columns));
  return read.ok ? withLines(read.value) : null;
}

const withPlainLineEnds = (csv: string): string => csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const HEADER_LINE = 1;

/** A quoted cell may contain line breaks, so a record can span several lines. */
function withLines(records: readonly string[][]): TableRecord[] {
  let line = HEADER_LINE;
  return records.map((cells) => {
    const first = line;
    line += cells.join('').split('\n').length;
    return { line: first, cells };
  });
}

/** A part begins with the header, and has no empty rows. */
const onLines = (records: readonly TableRecord[], lines: readonly number[]): TableRecord[] =>
  records.map(({ line, cells }, at) => ({ line: (at === 0 ? HEADER_LINE : lines[at - 1]) ?? line, cells }));
