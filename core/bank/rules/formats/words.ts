import { ALL_FORMATS } from '../../question-types/formats';
import type { QuestionType } from '../../question-types/shapes';
import { folded } from './folded';

const TYPES = new Map<string, QuestionType>(
  ALL_FORMATS.flatMap(({ type, words }) => words.map((word) => [word, type])),
);

/** Matches a type as people write it, 单选题 or 单选; source of a regular expression. */
export const TYPE_WORD = `(?:${[...TYPES.keys()].sort((one, other) => other.length - one.length).join('|')})题?`;

/**
 * The type that a word such as 单选题 names; null for others. 选择题 is null too, because only the key tells which of the two
 * it is.
 */
export const readType = (text: string): QuestionType | null => TYPES.get(folded(text).replace(/题$/, '')) ?? null;

/** Whether a word says that there are options without saying how many are right. */
export const saysChoice = (text: string): boolean => folded(text).replace(/题$/, '') === '选择';

const DIFFICULTIES = new Map<string, number>([
  ['容易', 1],
  ['易', 1],
  ['简单', 1],
  ['较易', 2],
  ['较容易', 2],
  ['中', 3],
  ['中等', 3],
  ['一般', 3],
  ['较难', 4],
  ['难', 5],
  ['困难', 5],
]);

/** 1–5 from a digit, stars or a word; null for others. */
export function readDifficulty(text: string): number | null {
  const word = folded(text).replace(/[级星]$/, '');
  if (/^[1-5](\.0+)?$/.test(word)) return Number(word.charAt(0));
  if (/^★{1,5}☆*$/.test(word)) return word.replace(/☆/g, '').length;
  return DIFFICULTIES.get(word) ?? null;
}
