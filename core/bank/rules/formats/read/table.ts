import { ok, type Result, refuse } from '../../../../kernel/result';
import { columnOf, PROBLEM_COLUMN } from '../columns';
import { composeBody } from '../compose-body';
import type { CellProblem, Draft } from '../draft';
import { OPTION_LETTERS } from '../letters';
import { readSource } from '../source-text';
import { readDifficulty } from '../words';

/** The cells of a sheet, from its first row. Rows may differ in length. */
export type Cells = readonly (readonly string[])[];

export interface TableDrafts {
  /** The original header, for a file returned for correction. */
  header: string[];
  /** Unknown headings; their columns are ignored. */
  unknown: string[];
  drafts: Draft[];
}

/** The header must be within this many rows: a title and explanations may come before it. */
const HEADER_WITHIN = 10;

/** Reads a table with its columns in any order. `NO_COLUMNS`: none of the first rows contains 题干 and 答案. */
export function readTable(cells: Cells): Result<TableDrafts, 'NO_COLUMNS'> {
  const at = cells.slice(0, HEADER_WITHIN).findIndex(isHeader);
  const header = (cells[at] ?? []).map((heading) => heading.trim());
  if (at < 0) return refuse('NO_COLUMNS');
  const names = header.map(columnOf);
  const drafts = cells.slice(at + 1).flatMap((row, index) => {
    const raw = header.map((_, column) => row[column] ?? '');
    return raw.some((cell) => cell.trim() !== '') ? [draftOf(raw, names, at + index + 2)] : [];
  });
  return ok({
    header,
    unknown: header.filter((heading, column) => names[column] === null && heading !== '' && heading !== PROBLEM_COLUMN),
    drafts,
  });
}

const isHeader = (row: readonly string[]): boolean => {
  const names = row.map(columnOf);
  return names.includes('题干') && names.includes('答案');
};

/** What a spreadsheet shows for a failed formula. */
const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Removes the leading apostrophe that keeps a cell from being a formula; see `safeCell`. */
export const readCell = (cell: string): string => (/^'+[=+\-@＝＋－＠\t]/.test(cell) ? cell.slice(1) : cell).trim();

function draftOf(raw: string[], names: readonly (string | null)[], line: number): Draft {
  const cellOf = (name: string): string =>
    readCell(raw.find((cell, column) => names[column] === name && cell.trim() !== '') ?? '');

  const broken = raw.flatMap((cell, column): CellProblem[] => {
    const name = names[column];
    return name && FORMULA_ERROR.test(cell.trim()) ? [{ column: name, message: '这一格是算不出值的公式' }] : [];
  });
  const written = difficultyOf(cellOf('难度'));
  const { stem, body, problems, assumed } = composeBody({
    type: cellOf('题型'),
    options: optionsOf(cellOf),
    key: cellOf('答案'),
    stem: cellOf('题干'),
  });
  const source = readSource(cellOf('依据'));
  return {
    line,
    questionId: cellOf('编号'),
    topic: cellOf('主题'),
    difficulty: written.value,
    stem,
    body,
    explanation: cellOf('解析'),
    source: {
      document: cellOf('依据文件') || source.document,
      version: cellOf('版本') || source.version,
      article: cellOf('条款') || source.article,
      quote: cellOf('原文') || source.quote,
    },
    problems: broken.length > 0 ? broken : [...written.problems, ...problems],
    assumed,
    raw,
  };
}

/** The options: one column each, or all in one cell with one per line. */
function optionsOf(cellOf: (name: string) => string): { key: string; text: string }[] {
  const single = OPTION_LETTERS.map((key) => ({ key, text: cellOf(`选项${key}`) })).filter(({ text }) => text !== '');
  if (single.length > 0) return single;
  return cellOf('选项')
    .split(/[\n|｜]/)
    .map((line) => line.replace(/^\s*[A-HＡ-Ｈ]\s*[.．、:：）)]/, '').trim())
    .filter((text) => text !== '')
    .flatMap((text, index) => {
      const key = OPTION_LETTERS[index];
      return key === undefined ? [] : [{ key, text }];
    });
}

/** Reads 难度 in any format. A missing value is null; an unreadable one is a problem. */
export function difficultyOf(text: string): { value: number | null; problems: CellProblem[] } {
  const value = readDifficulty(text);
  return value === null && text !== ''
    ? { value, problems: [{ column: '难度', message: `难度是 1 到 5，不是“${text}”` }] }
    : { value, problems: [] };
}
