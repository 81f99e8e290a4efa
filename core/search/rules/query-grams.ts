import { gramsOfRun, pairsOfNumber, wordGram } from './grams';
import { numbersIn, type PrintedNumber } from './numbers';
import { runsOf } from './runs';
import { joinedWords } from './words';

/** A number of this many digits is rare enough to be asked for alone; 3 is not, but 第3 and 3条 are. */
const TELLING = 3;

interface Asked {
  start: number;
  end: number;
  grams: string[];
}

/** The grams that a text must have which contains these folded words, in whatever way it writes numbers. */
export function gramsAskedFor(folded: string): string[] {
  const asked: Asked[] = [
    ...numbersIn(folded).flatMap((number): Asked[] => (number.isChinese ? [] : [askedFor(number, folded)])),
    ...joinedWords(folded).map(({ text, ...place }) => ({ ...place, grams: [wordGram(text)] })),
  ].sort((one, other) => one.start - other.start);
  const grams: string[] = [];
  let at = 0;
  for (const { start, end, grams: own } of asked) {
    grams.push(...runsOf(folded.slice(at, start)).flatMap(gramsOfRun), ...own);
    at = end;
  }
  return [...grams, ...runsOf(folded.slice(at)).flatMap(gramsOfRun)];
}

function askedFor(number: PrintedNumber, folded: string): Asked {
  const { start, end, value } = number;
  const left = number.left.slice(0, folded[start - 1] === ' ' ? 0 : 1);
  const right = number.right.slice(0, folded[end] === ' ' ? 0 : 1);
  const pairs = pairsOfNumber({ ...number, left, right });
  return { start, end, grams: value.length >= TELLING || pairs.length === 0 ? [wordGram(value)] : pairs };
}
