import { addDays, type DayKey } from '../../kernel/calendar';
import { isGivenId, isVisible } from '../../kernel/fields';
import { ok, type Result, refuse } from '../../kernel/result';
import type { RowProblem } from '../import-contract';

/** A row of a table that people fill in. A column that the table lacks is missing from `cells`. */
export interface TableRow {
  /** Line in the file; the header is line 1. */
  line: number;
  cells: Readonly<Record<string, string | undefined>>;
}

/** The value of a cell, or a Chinese sentence that says what is wrong with it. */
export type Cell<Value> = Result<Value, string>;

export function readId(cell: string | undefined): Cell<string> {
  if (!cell) return refuse('请填写');
  return isGivenId(cell) ? ok(cell) : refuse('只能用字母、数字和 _ @ . -，最多 50 个字符');
}

export const readOptionalId = (cell: string | undefined): Cell<string | null> => (cell ? readId(cell) : ok(null));

export function readText(cell: string | undefined, mostCharacters: number): Cell<string> {
  if (!cell || !isVisible(cell)) return refuse('请填写');
  return cell.length <= mostCharacters ? ok(cell) : refuse(`最多 ${mostCharacters} 个字`);
}

/** Reads a word of a closed list. */
export function readWord<Value>(cell: string | undefined, words: ReadonlyMap<string, Value>): Cell<Value> {
  if (!cell) return refuse('请填写');
  const value = words.get(cell);
  return value === undefined ? refuse(`没有“${cell}”这一项，可填：${[...words.keys()].join('、')}`) : ok(value);
}

/** Reads `2024-03-09`, or `2024/3/9`, `2024.3.9`, `2024年3月9日` as spreadsheets show it, also with an hour of midnight. */
export function readDay(cell: string): Cell<DayKey> {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0{1,2}:00(?::00)?)?$/.exec(cell);
  if (!found) return refuse('请写成 2024-03-09 的样子');
  const [, year, month, dayOfMonth] = found;
  const day = `${year}-${month?.padStart(2, '0')}-${dayOfMonth?.padStart(2, '0')}`;
  return isOnTheCalendar(day) ? ok(day) : refuse(`没有“${cell}”这一天`);
}

const isOnTheCalendar = (day: string): boolean =>
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && addDays(day, 0) === day;

/** The parts of a cell that holds several values separated by `;`. */
export const splitCell = (cell: string): string[] =>
  cell
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Reads every part; refuses with the first problem. */
export function readEach<Value>(parts: readonly string[], read: (part: string) => Cell<Value>): Cell<Value[]> {
  const values: Value[] = [];
  for (const part of parts) {
    const value = read(part);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

/** One problem for each cell that could not be read. */
export const problemsIn = (line: number, cells: Readonly<Record<string, Cell<unknown>>>): RowProblem[] =>
  Object.entries(cells).flatMap(([column, cell]) => (cell.ok ? [] : [{ line, column, message: cell.code }]));
