import Papa from 'papaparse';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import type { TableRow } from '../../../core/org/rules/cells';
import type { RowProblem } from '../../../core/org/workbench-contract';

interface Columns {
  required: readonly string[];
  optional: readonly string[];
}

export interface Table {
  /** Rows with as many cells as the header. */
  rows: TableRow[];
  /** Number of rows in the file, including faulty ones. */
  total: number;
  problems: RowProblem[];
}

const MOST_ROWS = 500;
const MOST_COLUMNS = 64;
/** Empty rows and breaks inside of cells included. */
const MOST_LINES = 10_000;
const HEADER_LINE = 1;

/**
 * Reads a CSV text into rows by column name. `FILE_UNREADABLE`: not CSV, none of the required columns, or more than
 * 64 columns; `TOO_MANY_ROWS`: more than 500 rows. A missing required column leaves no rows; an unknown column is reported and ignored.
 */
export function readTable(csv: string, columns: Columns): Result<Table, 'FILE_UNREADABLE' | 'TOO_MANY_ROWS'> {
  const text = withPlainLineEnds(csv);
  if (text.split('\n', MOST_LINES + 1).length > MOST_LINES) return refuse('TOO_MANY_ROWS');
  const parsed = Papa.parse(text, { delimiter: ',', newline: '\n' });
  if (parsed.errors.length > 0) return refuse('FILE_UNREADABLE');
  const [header, ...records] = withLines(parsed.data);
  if (!header || header.cells.length > MOST_COLUMNS || !columns.required.some((name) => header.cells.includes(name)))
    return refuse('FILE_UNREADABLE');

  const filled = records.filter((record) => record.cells.some((cell) => cell !== ''));
  if (filled.length > MOST_ROWS) return refuse('TOO_MANY_ROWS');
  const inHeader = headerProblems(header.cells, columns);
  if (inHeader.isFatal) return ok({ rows: [], total: filled.length, problems: inHeader.problems });

  const tooLong = new Set(
    filled.filter((record) => record.cells.slice(header.cells.length).some((cell) => cell !== '')),
  );
  return ok({
    rows: filled.filter((record) => !tooLong.has(record)).map((record) => rowOf(record, header.cells)),
    total: filled.length,
    problems: [
      ...inHeader.problems,
      ...[...tooLong].map(({ line }) => ({ line, column: '整行', message: '格数比表头多，请检查逗号' })),
    ],
  });
}

interface TableRecord {
  line: number;
  cells: string[];
}

const withPlainLineEnds = (csv: string): string => csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** A quoted cell may contain line breaks, so a record can span several lines. */
function withLines(records: readonly string[][]): TableRecord[] {
  let line = HEADER_LINE;
  return records.map((cells) => {
    const first = line;
    line += 1 + cells.join('').split('\n').length - 1;
    return { line: first, cells: cells.map(cleanCell) };
  });
}

/** Spreadsheets put a `'` before a cell that must stay text. */
const cleanCell = (cell: string): string => cell.trim().replace(/^'/, '').trim();

function headerProblems(header: readonly string[], { required, optional }: Columns) {
  const missing = required.filter((name) => !header.includes(name));
  const repeated = [...new Set(header.filter((name, at) => name !== '' && header.indexOf(name) !== at))];
  const unknown = header.filter((name) => name !== '' && ![...required, ...optional].includes(name));
  const say = (names: readonly string[], message: string): RowProblem[] =>
    names.map((column) => ({ line: HEADER_LINE, column, message }));
  return {
    isFatal: missing.length > 0 || repeated.length > 0,
    problems: [
      ...say(missing, '表头缺少这一列'),
      ...say(repeated, '表头里有两列同名'),
      ...say([...new Set(unknown)], '不认识这一列，没有导入'),
    ],
  };
}

const rowOf = ({ line, cells }: TableRecord, header: readonly string[]): TableRow => ({
  line,
  cells: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
});
