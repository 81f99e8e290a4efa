import { readJudgement } from '../../../question-types/judge/words';
import { OPTION_LETTERS, readLetters } from '../letters';
import { readOptionCell, withoutOwnLetters } from './option-cell';
import type { TableRow } from './table';
import type { Heads } from './table-heads';

/**
 * Joins the rows of a question that has a row for each option: 甲 below 题干 once, or merged over all of them, and an option in
 * each row. Rows of which that is not certain stay as they are, and each is told what it lacks.
 */
export function withOptionsJoined({ names }: Heads, rows: readonly TableRow[]): TableRow[] {
  const place = { stem: names.indexOf('题干'), key: names.indexOf('答案'), options: names.indexOf('选项') };
  if (place.stem < 0 || place.key < 0) return [...rows];
  const others = names.flatMap((name, at) => (name !== null && !Object.values(place).includes(at) ? [at] : []));
  const result: TableRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const run = runFrom(rows, at, place, others);
    const below = rows[at + run.length];
    if (below && leavesOut(below, run, place, others)) {
      result.push(...run.map((row) => ({ ...row, problem: '下面还有一行选项，看不出是不是这道题的' })));
      result.push({ ...below, problem: ORPHAN });
      at += run.length + 1;
      continue;
    }
    const joined = run.length > 1 ? (place.options < 0 ? inStem(run, place) : inColumn(run, place)) : null;
    result.push(...(joined ? [joined] : told(run, place)));
    at += run.length;
  }
  return result;
}

interface Place {
  stem: number;
  key: number;
  /** -1: there is no such column. */
  options: number;
}

const cellOf = ({ cells }: TableRow, at: number): string => (cells[at] ?? '').trim();

/** The rows that say nothing of their own but an option. */
function runFrom(rows: readonly TableRow[], from: number, place: Place, others: readonly number[]): TableRow[] {
  const [first, ...below] = rows.slice(from, from + OPTION_LETTERS.length + 1);
  if (!first || cellOf(first, place.stem) === '') return first ? [first] : [];
  const saysNothing = (row: TableRow, at: number): boolean =>
    cellOf(row, at) === '' || cellOf(row, at) === cellOf(first, at);
  const end = below.findIndex((row, index) => {
    const above = below[index - 1];
    // Filled again behind an empty one, the stem begins another question, even one in the same words.
    const isAgain = above !== undefined && cellOf(above, place.stem) === '' && cellOf(row, place.stem) !== '';
    if (isAgain) return true;
    const isOption =
      place.options < 0
        ? /^[（(]?[A-HＡ-Ｈ]\s?[.．、:：）)]/.test(cellOf(row, place.stem)) && cellOf(row, place.key) === ''
        : cellOf(row, place.options) !== '' && saysNothing(row, place.stem) && isKeyOfRow(row, first, place);
    return !isOption || !others.every((at) => saysNothing(row, at));
  });
  return [first, ...(end < 0 ? below : below.slice(0, end))];
}

/** Whether the row below is one more option, with a key that fits none of ours: A beside the first option, C beside the third. */
function leavesOut(below: TableRow, [first]: readonly TableRow[], place: Place, others: readonly number[]): boolean {
  if (!first || cellOf(first, place.stem) === '' || place.options < 0) return false;
  const isOption = cellOf(below, place.stem) === '' && cellOf(below, place.options) !== '';
  return isOption && others.every((at) => cellOf(below, at) === '' || cellOf(below, at) === cellOf(first, at));
}

const ORPHAN = '这一行只有选项，看不出是不是上面那道题的';

/** Rows of options that could not be joined: neither the question nor what may be a part of it is read. */
function told(run: readonly TableRow[], { stem, key }: Place): TableRow[] {
  const isWhole = run.slice(1).every((row) => cellOf(row, stem) !== '' && cellOf(row, key) !== '');
  if (isWhole) return [...run];
  return run.map((row, index) => ({
    ...row,
    problem:
      index > 0
        ? ORPHAN
        : `下面 ${run.length - 1} 行只有选项，看不出是不是这道题的：一行写一个，按 A、B、C 排，或者都写在这一行`,
  }));
}

/** Empty, the key of the question again, or whether this option is right. */
const isKeyOfRow = (row: TableRow, first: TableRow, { key }: Place): boolean =>
  cellOf(row, key) === '' || cellOf(row, key) === cellOf(first, key) || readJudgement(cellOf(row, key)) !== null;

function inColumn(run: readonly TableRow[], place: Place): TableRow | null {
  const [first] = run;
  const texts = run.map((row) => cellOf(row, place.options).replace(/\s*\n\s*/g, ' '));
  const isOneEach = texts.every((text) => text !== '' && readOptionCell(text).options.length === 1);
  if (!first || !isOneEach || texts.length > OPTION_LETTERS.length || new Set(texts).size < texts.length) return null;
  if (!isOnceOrInAll(run.map((row) => cellOf(row, place.stem)))) return null;
  const written = texts.map((text, index) => ({ key: OPTION_LETTERS[index] ?? '', text }));
  const bare = withoutOwnLetters(written);
  // A letter of its own that is not the next one: an option is missing, or stands elsewhere.
  if (bare === written && texts.some((text) => /^[（([【]?[A-HＡ-Ｈ]\s?[.．、:：）)\]】]/.test(text))) return null;
  const key = keyOf(run, place, texts);
  if (key === null) return null;
  const isByLetter = bare === written && readLetters(cellOf(first, place.key)) !== null;
  const options = bare.map(({ key: letter, text }) => `${letter}. ${text}`).join('\n');
  return { ...rewritten(first, { [place.options]: options, [place.key]: key }), hasGivenLetters: isByLetter };
}

/** As cells are that stand in the first row of a question, or are merged over all of them. */
const isOnceOrInAll = ([first, ...below]: readonly string[]): boolean =>
  below.every((words) => words === '') || below.every((words) => words === first);

/** The key of the question, in its first row or in all of them; or the letters of the options that are said to be right. */
function keyOf(run: readonly TableRow[], { key }: Place, texts: readonly string[]): string | null {
  const said = run.map((row) => cellOf(row, key));
  const judged = said.map((words) => (words === '' ? false : readJudgement(words)));
  const isMarked = said.some((words) => words !== '') && judged.every((each) => each !== null);
  if (isMarked) {
    const right = OPTION_LETTERS.filter((_, index) => judged[index] === true);
    if (right.length === 0 || right.length === run.length) return null;
    return isOfOtherOption(said, texts) ? null : right.join('');
  }
  const [first = ''] = said;
  return first !== '' && isOnceOrInAll(said) ? first : null;
}

/** 正确 beside the first option, 错误, is the key of a judgement, or says that this option is right: nobody knows. */
function isOfOtherOption([first = '', ...below]: readonly string[], [text = '']: readonly string[]): boolean {
  const judged = readJudgement(text);
  return below.every((words) => words === '') && judged !== null && judged !== readJudgement(first);
}

/** Options below the stem, in its column. */
function inStem(run: readonly TableRow[], place: Place): TableRow | null {
  const [first, ...options] = run;
  const isInOrder = options.every((row, index) =>
    new RegExp(`^[（(]?${OPTION_LETTERS[index] ?? ''}`).test(cellOf(row, place.stem).normalize('NFKC')),
  );
  if (!first || !isInOrder || options.length < 2) return null;
  return rewritten(first, { [place.stem]: run.map((row) => cellOf(row, place.stem)).join('\n') });
}

const rewritten = (row: TableRow, changes: Readonly<Record<number, string>>): TableRow => {
  const cells = [...row.cells];
  for (const [at, text] of Object.entries(changes)) {
    while (cells.length <= Number(at)) cells.push('');
    cells[Number(at)] = text;
  }
  return { ...row, cells };
};
