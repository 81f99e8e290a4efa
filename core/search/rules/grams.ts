import { foldText } from './fold-text';
import { chineseForms, numbersIn, type PrintedNumber } from './numbers';
import { type Run, runsOf } from './runs';
import { otherSpellings } from './words';

/** UTF-16 units of a word that are indexed; longer words are compared by their beginning. */
const MOST_OF_WORD = 32;
/** Prefix of title grams, which share an index with text grams. */
const IN_TITLE = '^';

export const wordGram = (word: string): string => word.slice(0, MOST_OF_WORD);

/** All pairs of neighbouring characters: written Chinese has no spaces, and most words have two characters. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((next, index) => `${characters[index]}${next}`);
}

/** The grams of a run: a word is one gram, Chinese gives its pairs, a single Chinese character gives none. */
export const gramsOfRun = ({ kind, text }: Run): string[] => (kind === 'word' ? [wordGram(text)] : pairsOf(text));

/** A number counts as one character: with what stands beside it, 19大 and 十九大 give the same pairs. */
export const pairsOfNumber = ({ value, left, right }: PrintedNumber): string[] => [
  ...left.map((before) => before + value),
  ...right.map((behind) => value + behind),
];

/** Behind 第 and before these, 三 is a number by itself; in other places it is hardly one. */
const COUNTED = new Set([...'年月日号条款项章节编届次期']);

const isAskedForAlone = ({ start, end, left, right }: PrintedNumber): boolean =>
  end - start > 1 ||
  left.some((before) => before === '第' || before === '届') ||
  right.some((behind) => COUNTED.has(behind));

/** Grams by which a number is found in its other forms: 十九 by 19, and 19 by 十九. */
function gramsOfNumber(number: PrintedNumber): string[] {
  const { value, isChinese, left, right } = number;
  const around = [left[left.length - 1] ?? '', right[right.length - 1] ?? ''] as const;
  return [
    ...pairsOfNumber(number),
    ...(!isChinese || isAskedForAlone(number) ? [wordGram(value)] : []),
    ...(isChinese ? [] : chineseForms(number).flatMap((form) => pairsOf(`${around[0]}${form}${around[1]}`))),
  ];
}

const distinct = (grams: readonly string[]): string[] => [...new Set(grams)];

/** The distinct grams of a text: those of what is written, then those of other ways to write it. */
export function gramsOf(text: string): string[] {
  const folded = foldText(text).text;
  return distinct([
    ...runsOf(folded).flatMap(gramsOfRun),
    ...numbersIn(folded).flatMap(gramsOfNumber),
    ...otherSpellings(folded).map(wordGram),
  ]);
}

export const titleGram = (gram: string): string => `${IN_TITLE}${gram}`;

/** The distinct grams of a title. Titles are short, so single characters count too. */
export const titleGramsOf = (title: string): string[] =>
  distinct([...gramsOf(title).map(titleGram), ...titleSignsOf(title)]);

/** Those of single characters alone: for a title with which the text begins, so that the text has all others. */
export function titleSignsOf(title: string): string[] {
  const folded = foldText(title).text;
  const inDigits = numbersIn(folded).filter(({ isChinese }) => !isChinese);
  return distinct([
    ...runsOf(folded).flatMap(({ kind, text }) => (kind === 'chinese' ? [...text] : [])),
    ...inDigits.flatMap((number) => chineseForms(number).flatMap((form) => [...form])),
  ]).map(titleGram);
}
