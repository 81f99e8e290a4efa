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

const DIFFICULTIES = new Map<string, number>(
  [
    [
      '容易',
      '易',
      '简单',
      '很易',
      '极易',
      '很容易',
      '非常容易',
      '很简单',
      '非常简单',
      '低',
      '初级',
      '基础',
      '入门',
      'EASY',
    ],
    ['较易', '较容易', '比较容易', '偏易', '较简单', '比较简单', '中等偏易', '中偏易', '较低'],
    ['中', '中等', '一般', '适中', '普通', '正常', '中级', '中度', 'MEDIUM', 'NORMAL'],
    ['较难', '比较难', '偏难', '中等偏难', '中偏难', '有难度', '较高', '提高', '进阶'],
    ['难', '困难', '很难', '极难', '非常难', '很困难', '高', '高级', '高难', 'HARD', 'DIFFICULT'],
  ].flatMap((words, at) => words.map((word) => [word, at + 1] as const)),
);

/** The share of people who are right, from which on a question is this difficult; 难度系数 is this share. */
const SHARES = [0.85, 0.7, 0.4, 0.25];

const LEVEL_NUMERALS = '一二三四五';

/** 1–5 from a digit, stars, a word or a coefficient, 0.65 or 65%; null for others. */
export function readDifficulty(text: string): number | null {
  const whole = folded(text.slice(0, 40));
  const word = levelWord(whole);
  if (/^[1-5](\.0+)?$/.test(word)) return Number(word.charAt(0));
  if (/^[一二三四五]$/.test(word)) return LEVEL_NUMERALS.indexOf(word) + 1;
  if (/^★{1,5}☆*$/.test(word)) return word.replace(/☆/g, '').length;
  const share = coefficientOf(word);
  if (share !== null) return SHARES.filter((least) => share < least).length + 1;
  const known = DIFFICULTIES.get(word) ?? DIFFICULTIES.get(whole);
  if (known !== undefined) return known;
  // 3-中等, 3（中等）, 中等(3)
  const digit = /^([1-5])[-.、:(](\D{1,6})\)?$/.exec(word) ?? /^(\D{1,6})\(([1-5])\)$/.exec(word);
  const [, one = '', other = ''] = digit ?? [];
  return digit ? Number(/\d/.exec(`${one}${other}`)?.[0]) : null;
}

const levelWord = (whole: string): string =>
  whole.replace(/^(?:难度|难易度|LEVEL)[:：]?/, '').replace(/[度级星题]$/, '');

/** A coefficient above 0 and below 1; null for anything else. */
export function coefficientOf(text: string): number | null {
  const [, decimal, percent] =
    /^(?:(0?\.\d{1,4})|(\d{1,2}(?:\.\d{1,2})?)%)$/.exec(levelWord(folded(text.slice(0, 40)))) ?? [];
  const share = decimal === undefined ? Number(percent) / 100 : Number(decimal);
  return share > 0 && share < 1 ? share : null;
}
