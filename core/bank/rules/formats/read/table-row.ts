import { hasPicture, PICTURE } from '../../../../kernel/picture-sign';
import type { Assumption } from '../../../imports/import';
import { storedVersion } from '../../source-version';
import { blankColumn } from '../columns';
import { composeBody } from '../compose-body';
import type { CellProblem, Draft } from '../draft';
import { OPTION_LETTERS, readLetters } from '../letters';
import { readSource } from '../source-text';
import { coefficientOf, readDifficulty, readType } from '../words';
import { readOptionCell, withoutOwnLetters } from './option-cell';
import type { Heads } from './table-heads';
import { readKey } from './text/keys';

/** What a spreadsheet shows for a failed formula. */
const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Removes the leading apostrophe that keeps a cell from being a formula; see `safeCell` and `typedCell`. */
export const readCell = (cell: string): string => (/^'+[=+\-@＝＋－＠\t]/.test(cell) ? cell.slice(1) : cell).trim();

interface WrittenRow {
  line: number;
  raw: string[];
  names: readonly (string | null)[];
  isNumbered: boolean;
  /** A picture to the right of the table. */
  hasPictureBeyond: boolean;
}

export function rowDraft({ line, raw, names, isNumbered, hasPictureBeyond }: WrittenRow): Draft {
  const cellsOf = (name: string): string[] =>
    raw.flatMap((cell, at) => (names[at] === name ? readCell(cell) || [] : []));
  const cellOf = (name: string): string => cellsOf(name)[0] ?? '';
  const broken = [...brokenCells(raw, names, hasPictureBeyond), ...contradictions(cellsOf)];
  const given = options(cellOf);
  const { type, topic } = typeAndTopic(cellOf);
  const said = cellOf('答案') || blanks(cellOf);
  const apart = given.options.length > 0 || given.problems.length > 0 ? null : optionsInStem(cellOf('题干'), said);
  // Without options a cell may hold the answers of several blanks, which stay as they are.
  const { key, reason } =
    given.options.length > 0 ? readKey(said, { ...given, hasBlank: false }) : { key: said, reason: '' };
  const written = difficultyOf(cellOf('难度'));
  const composed = composeBody({
    type,
    options: apart?.options ?? given.options,
    key,
    stem: apart?.stem ?? cellOf('题干'),
  });
  const source = readSource(cellOf('依据'));
  const unread = [...broken, ...given.problems];
  return {
    line,
    questionId: isNumbered ? '' : cellOf('编号'),
    topic,
    difficulty: written.value,
    stem: composed.stem,
    body: composed.body,
    explanation: cellOf('解析') || reason,
    source: {
      document: cellOf('依据文件') || source.document,
      version: storedVersion(cellOf('版本')) || source.version,
      article: cellOf('条款') || source.article,
      quote: cellOf('原文') || source.quote,
    },
    problems: unread.length > 0 ? unread : [...written.problems, ...composed.problems],
    assumed: [...composed.assumed, ...written.assumed],
    raw,
  };
}

/** Cells with pictures and failed formulas, and options that we have no letter for. */
function brokenCells(raw: readonly string[], names: WrittenRow['names'], hasPictureBeyond: boolean): CellProblem[] {
  const problems = raw.flatMap((cell, at): CellProblem[] => {
    const name = names[at] ?? null;
    if (hasPicture(cell)) {
      if (name === null) return [{ column: '整行', message: '这一行上有图片，图片读不出来' }];
      const message = cell.trim() === PICTURE ? '这一格是图片，要写成文字' : '这一格里有图片，要写成文字';
      return [{ column: name, message }];
    }
    if (name === null || cell.trim() === '') return [];
    if (FORMULA_ERROR.test(cell.trim())) return [{ column: name, message: '这一格是算不出值的公式' }];
    return /^选项[I-Z]$/.test(name) ? [{ column: name, message: `选项最多 ${OPTION_LETTERS.length} 个` }] : [];
  });
  return hasPictureBeyond ? [...problems, { column: '整行', message: '这一行上有图片，图片读不出来' }] : problems;
}

/** Two columns for the stem, the key or an option that say different things. */
const contradictions = (cellsOf: (name: string) => string[]): CellProblem[] =>
  ['题干', '答案', ...OPTION_LETTERS.map((letter) => `选项${letter}`)].flatMap((column) =>
    new Set(cellsOf(column)).size > 1 ? [{ column, message: `有两列都是${column}，写的不一样` }] : [],
  );

/** The options: one column each, or all in one cell. */
function options(cellOf: (name: string) => string): {
  options: { key: string; text: string }[];
  problems: CellProblem[];
} {
  const single = OPTION_LETTERS.map((key) => ({ key, text: cellOf(`选项${key}`) })).filter(({ text }) => text !== '');
  if (single.length > 0) return { options: withoutOwnLetters(single), problems: gapsIn(single) };
  const cell = readOptionCell(cellOf('选项'));
  return { options: cell.options, problems: cell.problem === '' ? [] : [{ column: '选项', message: cell.problem }] };
}

/** An empty option between others: it may be lost, and the key may mean it. */
function gapsIn(written: readonly { key: string }[]): CellProblem[] {
  const last = written[written.length - 1]?.key ?? '';
  return OPTION_LETTERS.filter((letter) => letter < last && written.every(({ key }) => key !== letter)).map(
    (letter) => ({ column: `选项${letter}`, message: `空着，后面却有选项 ${last}` }),
  );
}

/** Options below the question, in the cell of the stem, when the key is letters. */
function optionsInStem(stem: string, key: string): { stem: string; options: { key: string; text: string }[] } | null {
  const at = readLetters(key) === null ? -1 : stem.search(/\n[（(]?[AＡ][.．、:：）)]/);
  if (at < 0) return null;
  const { options: found, problem } = readOptionCell(stem.slice(at + 1));
  return problem === '' && found.length > 1 ? { stem: stem.slice(0, at).trim(), options: found } : null;
}

/** A table may call its types 分类 or 类别. */
function typeAndTopic(cellOf: (name: string) => string): { type: string; topic: string } {
  const [type, topic] = [cellOf('题型'), cellOf('主题')];
  return type === '' && readType(topic) !== null ? { type: topic, topic: '' } : { type, topic };
}

const MOST_BLANKS = 8;

/** The answers of a fill-in that has a column for each. */
const blanks = (cellOf: (name: string) => string): string =>
  Array.from({ length: MOST_BLANKS }, (_, at) => cellOf(blankColumn(at + 1)))
    .filter((text) => text !== '')
    .join('；');

/** Our own tables have these columns, which no other program writes. */
const OWN = ['依据文件', '版本', '条款', '原文'];

/** Whether the column 编号 only counts the rows, 1, 2, 3: then no question is changed by it. */
export function isNumbering({ names }: Heads, rows: readonly (readonly string[])[]): boolean {
  const at = names.indexOf('编号');
  if (at < 0 || OWN.every((name) => names.includes(name))) return false;
  const numbers = rows.flatMap((row) => row[at]?.trim() || []);
  return (
    numbers.length > 0 &&
    numbers.every(
      (number, index) => /^\d{1,6}$/.test(number) && (index === 0 || Number(number) > Number(numbers[index - 1])),
    )
  );
}

export interface WrittenDifficulty {
  value: number | null;
  problems: CellProblem[];
  assumed: Assumption[];
}

/** Reads 难度 in any format. A missing value is null; an unreadable one is a problem. */
export function difficultyOf(text: string): WrittenDifficulty {
  const value = readDifficulty(text);
  return value === null && text !== ''
    ? { value, problems: [{ column: '难度', message: `难度是 1 到 5，不是“${text}”` }], assumed: [] }
    : { value, problems: [], assumed: coefficientOf(text) === null ? [] : ['shareAsDifficulty'] };
}
