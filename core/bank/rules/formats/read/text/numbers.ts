import { chineseNumber } from '../../../../../kernel/chinese-number';
import { TYPE_WORD } from '../../words';
import { hasType } from './type-in-stem';

export interface NumberMark {
  value: number;
  /**
   * Only the run of numbers tells whether it is one: a digit follows the dot or colon at once, as in `2.1935年` or `9:30`, or
   * nothing stands between it and the words.
   */
  isGlued: boolean;
  rest: string;
}

const HAN = '零〇一二三四五六七八九十百';

/**
 * Ways of numbering questions. The first one found with the type of a question behind it, or else the first one found,
 * applies to the whole text; others are lists inside a question. Han numbers come last: with any other numbers in the text
 * they are headings.
 */
const WAYS: readonly RegExp[] = [
  new RegExp(
    `^(?:第\\s{0,3}([\\d０-９]{1,5}|[${HAN}]{1,5})\\s{0,3}题|(?:题目|试题|问题|题|[QＱ]|(${TYPE_WORD}))\\s{0,3}([\\d０-９]{1,5})(?=\\s{0,3}(?:[.．、:：]|$)))\\s{0,3}[.．、:：]?`,
  ),
  new RegExp(`^[*＊★☆※▲◆●]{0,3}\\s{0,3}([\\d０-９]{1,5})\\s{0,3}(?:[、.．:：）)]|(?=[（(【[]\\s{0,3}${TYPE_WORD}))`),
  /^[（(【[]\s{0,3}([\d０-９]{1,5})\s{0,3}[）)】\]]\s{0,3}[.．、]?/,
  new RegExp(`^([${HAN}]{1,5})\\s{0,3}[、.．]`),
];
export type Way = (typeof WAYS)[number];

/**
 * Numbers without a mark behind them, ① 甲, Q1 甲, 1 甲: numbers in a text without any others, if they run on and each has a
 * question behind it.
 */
const BARE_WAYS: readonly RegExp[] = [
  /^([①-⑳㉑-㉟㊱-㊿])\s{0,3}[、.．:：）)]?\s{0,3}(?=\S)/,
  /^[QＱ]\s?(\d{1,4})\s{0,3}[、.．:：）)]?\s{0,3}(?=\S)/,
  /^(\d{1,4})\s{1,3}(?=[\p{Script=Han}“《（(])/u,
];

/** The value of `12`, `１２` or 十二. */
export function numberOf(written: string): number {
  const plain = written.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  return chineseNumber(written) ?? 0;
}

export function numberAt(line: string, way: Way): NumberMark | null {
  const [mark, one, type, other] = way.exec(line) ?? [];
  const written = one ?? other;
  if (mark === undefined || written === undefined) return null;
  const behind = line.slice(mark.length);
  const isGlued = BARE_WAYS.includes(way) || (/[.．:：]$/.test(mark) && /^[\d０-９]/.test(behind));
  const rest = behind.trim();
  return { value: numberOf(written), isGlued, rest: type === undefined ? rest : `（${type}）${rest}` };
}

/**
 * The way in which the questions of a text are numbered; null without numbers.
 * @param tells whether a line has options or a key
 */
export function wayOf(lines: readonly string[], tells: (line: string) => boolean): Way | null {
  const [, , , han] = WAYS;
  const plain = WAYS.slice(0, 3);
  for (const isMeant of [isTyped, isSure]) {
    const first = lines.find((line) => plain.some((way) => isMeant(numberAt(line, way))));
    if (first !== undefined) return plain.find((way) => isMeant(numberAt(first, way))) ?? null;
  }
  if (han && lines.some((line) => numberAt(line, han)?.value === 1)) return han;
  return (
    plain.find((way) => runsOn(lines.flatMap((line) => numberAt(line, way)?.value ?? []))) ??
    BARE_WAYS.find((way) => countsQuestions(lines, way, tells)) ??
    null
  );
}

/** Whether bare numbers count the questions of a text: 1, 2, 3 or again from 1, and behind each of them options or a key. */
function countsQuestions(lines: readonly string[], way: Way, tells: (line: string) => boolean): boolean {
  let last = 0;
  let most = 0;
  let isTold = true;
  for (const line of lines) {
    const value = numberAt(line, way)?.value;
    if (value !== undefined) {
      if (!isTold || (value !== last + 1 && value !== 1)) return false;
      last = value;
      most = Math.max(most, value);
      isTold = false;
    }
    isTold ||= tells(line);
  }
  return isTold && most > 1;
}

const runsOn = (values: readonly number[]): boolean =>
  values.some((value, index) => index > 0 && value === (values[index - 1] ?? 0) + 1);

/** 2.(单选题, 2.0分)题干: what an export writes above can be an answer that counts its blanks. */
const isTyped = (mark: NumberMark | null): boolean => mark !== null && hasType(mark.rest);

const isSure = (mark: NumberMark | null): boolean => mark !== null && (!mark.isGlued || mark.value === 1);
