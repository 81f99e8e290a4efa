import { readJudgement } from '../../../question-types/judge/words';
import { OPTION_LETTERS, readLetters } from '../letters';
import { readType } from '../words';
import type { Cells } from './table';

/** Rows looked at to see what stands in a column. */
const LOOKED_AT = 50;

const isKey = (cell: string): boolean => readLetters(cell) !== null || readJudgement(cell) !== null;
const isNumber = (cell: string): boolean => /^\d{1,6}$/.test(cell);

/**
 * The headings that a table without any would have, told by what stands in its columns: perhaps a number and the type,
 * the stem, the options, the key, an explanation. null where a column of keys or of stems cannot be told.
 */
export function headingsOf(cells: Cells): string[] | null {
  const rows = cells.filter((row) => row.some((cell) => cell.trim() !== '')).slice(0, LOOKED_AT);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isAll = (column: number, holds: (cell: string) => boolean): boolean =>
    rows.length > 0 && rows.every((row) => holds((row[column] ?? '').trim()));
  const columns = Array.from({ length: width }, (_, column) => column);
  const numbers = isAll(0, isNumber) ? 1 : 0;
  const typed = isAll(numbers, (cell) => readType(cell) !== null) ? 1 : 0;
  const stem = numbers + typed;
  const key = columns.filter((column) => column > stem && isAll(column, isKey)).pop();
  if (key === undefined || key - stem - 1 > OPTION_LETTERS.length || !isAll(stem, (cell) => cell.length > 1))
    return null;
  return columns.map((column) => {
    if (column < numbers) return '序号';
    if (column < stem) return '题型';
    if (column === stem) return '题干';
    if (column < key) return `选项${OPTION_LETTERS[column - stem - 1] ?? ''}`;
    if (column === key) return '答案';
    return column === key + 1 ? '解析' : '';
  });
}

/** Whether a text is the cells of a table that was copied: tabs in every line that has words. */
export function isTabbed(text: string): boolean {
  const lines = text.split('\n', LOOKED_AT).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => line.split('\t', 3).length === 3);
}
