import { HEADER_WITHIN } from '../../../core/kernel/table-header';
import type { RowProblem } from '../../../core/org/import-contract';
import type { TableRow } from '../../../core/org/rules/cells';
import { isExample } from '../../../core/org/rules/table-template';

export interface Columns {
  required: readonly string[];
  optional: readonly string[];
  /** Former name → present one. */
  former: Readonly<Record<string, string>>;
}

export interface TableRecord {
  line: number;
  cells: readonly string[];
}

export interface Table {
  /** Our columns that the table has, in its order. */
  columns: string[];
  /** Rows with as many cells as the header. */
  rows: TableRow[];
  /** Number of rows in the file, including faulty ones. */
  total: number;
  problems: RowProblem[];
}

/** Spreadsheets put a `'` before a cell that must stay text. */
const cleanCell = (cell: string): string => cell.trim().replace(/^'/, '').trim();
/** No heading is longer; the longer a cell, the longer its brackets would be looked for. */
const LONGEST_HEADING = 80;
/** 编号（必填）, *姓名 */
const plainHeading = (heading: string): string =>
  cleanCell(heading.slice(0, LONGEST_HEADING))
    .replace(/[（(【][^）)】]*[）)】]$|[*＊]/g, '')
    .trim();

const namesIn = (cells: readonly string[], { former }: Columns): string[] =>
  cells.map(plainHeading).map((name) => (Object.hasOwn(former, name) ? (former[name] ?? name) : name));

export const isHeaderOf =
  (columns: Columns) =>
  (cells: readonly string[]): boolean => {
    const names = namesIn(cells, columns);
    return columns.required.some((name) => names.includes(name));
  };

/**
 * Finds the header among the first rows, and reads what stands below it by column name; null: there is none. A missing
 * required column leaves no rows; an unknown column is reported and ignored.
 */
export function tableOf(records: readonly TableRecord[], columns: Columns): Table | null {
  const at = records.slice(0, HEADER_WITHIN).findIndex(({ cells }) => isHeaderOf(columns)(cells));
  const head = records[at];
  if (!head) return null;
  const header = namesIn(head.cells, columns);
  const filled = records
    .slice(at + 1)
    .map(({ line, cells }) => ({ line, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !isExample(cells));
  const inHeader = headerProblems(head.line, header, columns);
  const ours = header.filter((name) => isOurs(name, columns));
  if (inHeader.isFatal) return { columns: ours, rows: [], total: filled.length, problems: inHeader.problems };

  const isTooLong = ({ cells }: TableRecord) => cells.slice(header.length).some((cell) => cell !== '');
  return {
    columns: ours,
    rows: filled.filter((record) => !isTooLong(record)).map((record) => rowOf(record, header)),
    total: filled.length,
    problems: [
      ...inHeader.problems,
      ...filled.filter(isTooLong).map(({ line }) => ({ line, column: '整行', message: '格数比表头多，请检查逗号' })),
    ],
  };
}

const isOurs = (name: string, { required, optional }: Columns): boolean => [...required, ...optional].includes(name);

function headerProblems(line: number, header: readonly string[], columns: Columns) {
  const missing = columns.required.filter((name) => !header.includes(name));
  const repeated = [...new Set(header.filter((name, at) => name !== '' && header.indexOf(name) !== at))];
  const unknown = header.filter((name) => name !== '' && !isOurs(name, columns));
  const say = (names: readonly string[], message: string): RowProblem[] =>
    names.map((column) => ({ line, column, message }));
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
