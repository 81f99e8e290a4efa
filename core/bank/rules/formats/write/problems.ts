import type { ImportFormat } from '../../../imports/import';
import { PROBLEM_COLUMN } from '../columns';
import type { CellProblem } from '../draft';

/** A row to be returned for correction. */
export interface ProblemRow {
  raw: readonly string[];
  problems: readonly CellProblem[];
}

const wordsOf = (problems: readonly CellProblem[]): string =>
  problems.map(({ column, message }) => `${column}：${message}`).join('；');

/** The original rows of a table, cell by cell as they were, with one more column, `PROBLEM_COLUMN`. */
export const problemTable = (header: readonly string[], rows: readonly ProblemRow[]): string[][] => {
  const known = header.indexOf(PROBLEM_COLUMN);
  const columns = header.length;
  const withProblem = (cells: readonly string[], words: string): string[] =>
    known < 0 ? [...cells.slice(0, columns), words] : cells.map((cell, at) => (at === known ? words : cell));
  return [withProblem(header, PROBLEM_COLUMN), ...rows.map(({ raw, problems }) => withProblem(raw, wordsOf(problems)))];
};

/**
 * The original blocks of a text, each below a line with its problem. That line is ignored when the text is read again.
 */
export function problemText(format: Exclude<ImportFormat, 'xlsx' | 'csv'>, rows: readonly ProblemRow[]): string {
  return rows
    .map(({ raw, problems }, index) => {
      const block = raw.join('\n');
      const remark = `${format === 'gift' ? '//' : '※'} ${PROBLEM_COLUMN}：${wordsOf(problems)}`;
      return `${remark}\n${format === 'text' || format === 'docx' ? `${index + 1}. ` : ''}${block}\n`;
    })
    .join('\n');
}
