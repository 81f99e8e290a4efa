import { ok, type Result, refuse } from '../../../core/kernel/result';
import { MOST_CSV_CHARACTERS, MOST_ROWS, type RowProblem, type TableKind } from '../../../core/org/import-contract';
import type { TableRow } from '../../../core/org/rules/cells';
import { TABLE_COLUMNS } from '../../../core/org/rules/table-columns';
import { partsOf, type TablePart } from '../../../core/org/rules/table-parts';
import { withoutRepeats } from '../../../core/org/rules/whole-table';
import { foreignKind } from '../../_kit/office/foreign-kind';
import { isZip, openZip } from '../../_kit/office/zip';
import { decodeText } from '../../_kit/tables/decode-text';
import { isWorkbook, readWorkbook } from '../../_kit/tables/workbook';
import { recordsOf } from './read-table';
import { type Columns, type Table, type TableRecord, tableOf } from './table-of';

export interface ReadTableFile {
  total: number;
  problems: RowProblem[];
  parts: TablePart[];
}

export type TableFileCode = 'FILE_UNREADABLE' | 'NO_COLUMNS' | 'TOO_MANY_ROWS' | 'OLD_EXCEL' | 'ENCRYPTED';

/** Half as many again as the largest organisation has members. */
const MOST_FILE_ROWS: Record<TableKind, number> = { units: MOST_ROWS, members: 30_000 };
/** Rows of titles, explanations, and empty ones. */
const SPARE_ROWS = 1_000;
/** Far more than the columns of a member or a unit hold. */
const LONGEST_ROW = 2_000;
/** Problems told one by one: nobody reads more, and an answer has its bounds. */
const MOST_PROBLEMS = 1_000;

/** Reads the table of a file and cuts it into parts. Its content decides the format, whatever its name says. */
export function readTableFile(bytes: Buffer, kind: TableKind): Result<ReadTableFile, TableFileCode> {
  const foreign = foreignKind(bytes);
  if (foreign === 'OLD_EXCEL' || foreign === 'ENCRYPTED') return refuse(foreign);
  if (foreign !== null) return refuse('FILE_UNREADABLE');
  const columns: Columns = TABLE_COLUMNS[kind];
  const read = isZip(bytes) ? inWorkbook(bytes, kind, columns) : inText(bytes, columns);
  if (!read.ok) return read;
  const { table, leftOut } = read.value;
  if (table.total > MOST_FILE_ROWS[kind]) return refuse('TOO_MANY_ROWS');

  const isLong = ({ cells }: TableRow) => table.columns.some((name) => (cells[name] ?? '').length > LONGEST_ROW);
  const { kept, problems } = withoutRepeats(table.rows.filter((row) => !isLong(row)));
  return ok({
    total: table.total,
    problems: bounded([
      ...leftOut,
      ...table.problems,
      ...table.rows.filter(isLong).map(({ line }) => ({ line, column: '整行', message: '有一格的字太多，请检查' })),
      ...problems,
    ]),
    parts: partsOf(kept, table.columns, { rows: MOST_ROWS, characters: MOST_CSV_CHARACTERS }),
  });
}

interface Found {
  table: Table;
  leftOut: RowProblem[];
}

function inText(bytes: Buffer, columns: Columns): Result<Found, TableFileCode> {
  const text = decodeText(bytes);
  const records = text.ok ? recordsOf(text.value, columns) : null;
  if (records === null) return refuse('FILE_UNREADABLE');
  const table = tableOf(records, columns);
  return table ? ok({ table, leftOut: [] }) : refuse('NO_COLUMNS');
}

/** Lines are told by their numbers, so one sheet is read: the first that has our columns. */
function inWorkbook(bytes: Buffer, kind: TableKind, columns: Columns): Result<Found, TableFileCode> {
  const archive = openZip(bytes);
  if (!archive.ok || !isWorkbook(archive.value)) return refuse('FILE_UNREADABLE');
  const workbook = readWorkbook(archive.value, MOST_FILE_ROWS[kind] + SPARE_ROWS);
  if (!workbook.ok) return refuse(workbook.code === 'TOO_MANY_ROWS' ? 'TOO_MANY_ROWS' : 'FILE_UNREADABLE');
  const [first, ...others] = workbook.value.sheets.flatMap(({ name, cells }) => {
    const table = tableOf(numbered(cells), columns);
    return table ? [{ name, table }] : [];
  });
  if (!first) return refuse('NO_COLUMNS');
  return ok({
    table: first.table,
    leftOut: [
      // A filter hides rows: who is not shown is not imported, and told to be.
      ...workbook.value.leftOut.map(({ words }) => ({ line: 1, column: '没有读的', message: words })),
      ...others.map(({ name }) => ({
        line: 1,
        column: name,
        message: `这张工作表没有读，只读了“${first.name}”。请合到一张表里，或另存成一个文件`,
      })),
    ],
  });
}

const numbered = (cells: readonly (readonly string[])[]): TableRecord[] =>
  cells.map((row, at) => ({ line: at + 1, cells: row }));

function bounded(problems: RowProblem[]): RowProblem[] {
  const sorted = [...problems].sort((left, right) => left.line - right.line);
  const spare = sorted[MOST_PROBLEMS];
  if (!spare) return sorted;
  const rest = sorted.length - MOST_PROBLEMS;
  return [...sorted.slice(0, MOST_PROBLEMS), { ...spare, column: '整行', message: `从这一行起还有 ${rest} 处问题` }];
}
