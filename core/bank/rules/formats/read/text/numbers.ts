import { chineseNumber } from '../../../../../kernel/chinese-number';
import { TYPE_WORD } from '../../words';
import { hasType } from './type-in-stem';

export interface NumberMark {
  value: number;
  /** A digit follows the dot or colon at once, as in `2.1935年` or `9:30`: only the run of numbers tells which it is. */
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
    `^(?:第\\s{0,3}([\\d０-９]{1,5}|[${HAN}]{1,5})\\s{0,3}题|(?:题目|试题|问题|题|(${TYPE_WORD}))\\s{0,3}([\\d０-９]{1,5})(?=\\s{0,3}(?:[.．、:：]|$)))\\s{0,3}[.．、:：]?`,
  ),
  new RegExp(`^[*＊★☆※▲◆●]{0,3}\\s{0,3}([\\d０-９]{1,5})\\s{0,3}(?:[、.．:：）)]|(?=[（(【[]\\s{0,3}${TYPE_WORD}))`),
  /^[（(【[]\s{0,3}([\d０-９]{1,5})\s{0,3}[）)】\]]\s{0,3}[.．、]?/,
  new RegExp(`^([${HAN}]{1,5})\\s{0,3}[、.．]`),
];
export type Way = (typeof WAYS)[number];

/** The value of `12`, `１２` or 十二. */
export function numberOf(written: string): number {
  if (/[\d０-９]/.test(written)) return Number(written.normalize('NFKC'));
  return chineseNumber(written) ?? 0;
}

export function numberAt(line: string, way: Way): NumberMark | null {
  const [mark, one, type, other] = way.exec(line) ?? [];
  const written = one ?? other;
  if (mark === undefined || written === undefined) return null;
  const behind = line.slice(mark.length);
  const isGlued = /[.．:：]$/.test(mark) && /^[\d０-９]/.test(behind);
  const rest = behind.trim();
  return { value: numberOf(written), isGlued, rest: type === undefined ? rest : `（${type}）${rest}` };
}

/** The way in which the questions of a text are numbered; null without numbers. */
export function wayOf(lines: readonly string[]): Way | null {
  const [, , , han] = WAYS;
  const plain = WAYS.slice(0, 3);
  for (const isMeant of [isTyped, isSure]) {
    const first = lines.find((line) => plain.some((way) => isMeant(numberAt(line, way))));
    if (first !== undefined) return plain.find((way) => isMeant(numberAt(first, way))) ?? null;
  }
  if (han && lines.some((line) => numberAt(line, han)?.value === 1)) return han;
  return plain.find((way) => runsOn(lines.flatMap((line) => numberAt(line, way)?.value ?? []))) ?? null;
}

const runsOn = (values: readonly number[]): boolean =>
  values.some((value, index) => index > 0 && value === (values[index - 1] ?? 0) + 1);

/** 2.(单选题, 2.0分)题干: what an export writes above can be an answer that counts its blanks. */
const isTyped = (mark: NumberMark | null): boolean => mark !== null && hasType(mark.rest);

const isSure = (mark: NumberMark | null): boolean => mark !== null && (!mark.isGlued || mark.value === 1);
