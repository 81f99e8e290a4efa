import type { LeftOut } from '../../imports/import';
import { type CellProblem, type Draft, WHOLE_ROW } from './draft';

/** The longest question that is returned for correction, in characters; a whole question has a tenth of it. */
const MOST_RETURNED = 20_000;
const MOST_OF_A_CELL = 4_000;
const MOST_PROBLEMS = 10;
const MOST_NAMED = 50;
const LONGEST_NAME = 60;
const LONGEST_REMARK = 400;

/**
 * A draft as it is kept: the reader of a file says of every line what is wrong with it, and a question may have as many
 * lines as a file. What is cut is counted.
 */
export function boundedDraft(draft: Draft): Draft {
  const raw = cutRow(draft.raw);
  const isCut = raw.some((cell, at) => cell !== draft.raw[at]);
  if (!isCut && draft.problems.length <= MOST_PROBLEMS) return draft;
  const problems = [...(isCut ? [tooLong(draft.raw)] : []), ...draft.problems];
  const spare = problems.length - MOST_PROBLEMS;
  return {
    ...draft,
    raw,
    problems:
      spare > 0
        ? [...problems.slice(0, MOST_PROBLEMS), { column: WHOLE_ROW, message: `另有 ${spare} 处问题` }]
        : problems,
  };
}

/** Headings that nobody knows, as they are named to the person who imports. */
export function boundedNames(names: readonly string[]): string[] {
  const shown = names.slice(0, MOST_NAMED).map((name) => shortened(name, LONGEST_NAME));
  return names.length > MOST_NAMED ? [...shown, `等 ${names.length} 个`] : shown;
}

/** A table's headings; one that is cut is none of ours. */
export const boundedHeader = (header: readonly string[]): string[] =>
  header.map((heading) => shortened(heading, LONGEST_NAME));

export function boundedRemarks(remarks: readonly LeftOut[]): LeftOut[] {
  const shown = remarks
    .slice(0, MOST_NAMED)
    .map(({ kind, words }) => ({ kind, words: shortened(words, LONGEST_REMARK) }));
  return remarks.length > MOST_NAMED
    ? [...shown, { kind: 'text', words: `另有 ${remarks.length - MOST_NAMED} 条` }]
    : shown;
}

function cutRow(raw: readonly string[]): string[] {
  const mostOfOne = raw.length > 1 ? MOST_OF_A_CELL : MOST_RETURNED;
  let left = MOST_RETURNED;
  return raw.map((cell) => {
    const cut = shortened(cell, Math.min(mostOfOne, left));
    left = Math.max(0, left - cut.length);
    return cut;
  });
}

const tooLong = (raw: readonly string[]): CellProblem => ({
  column: WHOLE_ROW,
  message: `有 ${raw.reduce((sum, cell) => sum + cell.length, 0)} 个字，不像一道题；退回的表格里只有开头，请在原文件里改`,
});

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);
