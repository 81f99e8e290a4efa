import { foldText } from './fold-text';
import { gramsOfRun, titleGram } from './grams';
import { runsOf } from './runs';

/** What somebody looks for, in the words of the index. */
export interface SearchPlan {
  /** Folded, as they stand together; what is highlighted. */
  terms: string[];
  /** All of these must be in the text, the one that is probably rarest first; none: only titles can tell. */
  grams: string[];
  /** All of these must be in the title. */
  titleGrams: string[];
}

/** More of a long sentence than this narrows no further; the rest counts for the order only. */
const MOST_GRAMS = 24;

/** Characters that stand beside almost any other: a pair with one of them says little. */
const COMMON = new Set([...'的了和与及在是有为不对中上下一二三其他这个各等或以于之人大要会可也就到']);

const commonness = (gram: string): number => [...gram].filter((character) => COMMON.has(character)).length;

const rarestFirst = (grams: readonly string[]): string[] =>
  [...new Set(grams)].sort((one, other) => commonness(one) - commonness(other)).slice(0, MOST_GRAMS);

/** Null where there is nothing to look for: marks and spaces alone. */
export function planSearch(words: string): SearchPlan | null {
  const runs = runsOf(foldText(words).text);
  if (runs.length === 0) return null;
  const terms = [...new Set(runs.map(({ text }) => text))];
  const grams = rarestFirst(runs.flatMap(gramsOfRun));
  // Somebody who types one character looks for a title that has it; beside other words it only helps the order.
  const inTitle = grams.length > 0 ? grams : rarestFirst(terms);
  return { terms, grams, titleGrams: inTitle.map(titleGram) };
}
