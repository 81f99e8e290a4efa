import { foldText, partedAtMarks } from './fold-text';
import { titleGram } from './grams';
import { gramsAskedFor } from './query-grams';
import { phrasesOf } from './runs';

/** What a person searches for, in the terms of the index. */
export interface SearchPlan {
  /** The folded words as typed, for highlighting and ranking. */
  terms: string[];
  /** The text must contain all of these; the probably rarest comes first. Empty when only titles can match. */
  grams: string[];
  /** The title must contain all of these. */
  titleGrams: string[];
}

/** More grams of a long sentence would not narrow the search further. Ranking still uses the whole terms. */
const MOST_GRAMS = 24;

/** Characters that occur next to almost any other: a pair with one of them is not selective. */
const COMMON = new Set([...'的了和与及在是有为不对中上下一二三其他这个各等或以于之人大要会可也就到123']);

const commonness = (gram: string): number => [...gram].filter((character) => COMMON.has(character)).length;

const rarestFirst = (grams: readonly string[]): string[] =>
  [...new Set(grams)].sort((one, other) => commonness(one) - commonness(other)).slice(0, MOST_GRAMS);

/** Returns null when there is nothing to search for: only punctuation and spaces. */
export function planSearch(words: string): SearchPlan | null {
  const folded = foldText(words).text;
  const terms = [...new Set(phrasesOf(folded))];
  if (terms.length === 0) return null;
  // 《党章》第三条 also finds the two apart; “两”个 has nothing to ask for but what stands across the mark.
  const parted = rarestFirst(gramsAskedFor(foldText(partedAtMarks(words)).text));
  const grams = parted.length > 0 ? parted : rarestFirst(gramsAskedFor(folded));
  // A single character is searched in titles. Next to other words it only affects the order.
  const inTitle = grams.length > 0 ? grams : rarestFirst(terms);
  return { terms, grams, titleGrams: inTitle.map(titleGram) };
}
