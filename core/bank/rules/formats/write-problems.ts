import type { QuestionFormat } from '../../import';
import { PROBLEM_COLUMN } from './columns';
import type { CellProblem } from './draft';
import { safeCell } from './write-table';

/** A row that comes back to be corrected. */
export interface ProblemRow {
  raw: readonly string[];
  problems: readonly CellProblem[];
}

const wordsOf = (problems: readonly CellProblem[]): string =>
  problems.map(({ column, message }) => `${column}：${message}`).join('；');

/** The rows of a table as they were, with one more column. */
export const problemTable = (header: readonly string[], rows: readonly ProblemRow[]): string[][] => {
  const known = header.indexOf(PROBLEM_COLUMN);
  const columns = header.length;
  const withProblem = (cells: readonly string[], words: string): string[] =>
    known < 0 ? [...cells.slice(0, columns), words] : cells.map((cell, at) => (at === known ? words : cell));
  return [
    withProblem(header, PROBLEM_COLUMN),
    ...rows.map(({ raw, problems }) => withProblem(raw, wordsOf(problems)).map(keptSafe)),
  ];
};

/** A cell that is safe already stays as it is, so that a file can come back several times. */
const keptSafe = (cell: string): string => (cell.startsWith("'") ? cell : safeCell(cell));

/** The blocks of a text, each below what is wrong with it, in a line that is passed over when it is read again. */
export function problemText(format: Exclude<QuestionFormat, 'xlsx' | 'csv'>, rows: readonly ProblemRow[]): string {
  return rows
    .map(({ raw, problems }, index) => {
      const block = raw.join('\n');
      const remark = `${format === 'gift' ? '//' : '※'} ${PROBLEM_COLUMN}：${wordsOf(problems)}`;
      return `${remark}\n${format === 'text' ? `${index + 1}. ` : ''}${block}\n`;
    })
    .join('\n');
}
