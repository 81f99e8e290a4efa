import { foldText } from './fold-text';

/** Keeps an index entry within MongoDB's older limit of 1,024 bytes, at 3 bytes a character. */
const MOST_CHARACTERS = 200;

/** Punctuation; kept where it is part of a number: `1.5` is not `15`, nor `50%` `50`. */
const PUNCTUATION = /(\d(?:[.:/-](?=\d)|[%‰]))|\p{P}/gu;

/**
 * What two stems have in common when a person would call them the same: folded text without punctuation (Unicode
 * category P, blanks included) that is no part of a number. Of a long one the beginning and how long it is. A stem of
 * punctuation alone stays.
 */
export function stemKeyOf(stem: string): string {
  const folded = foldText(stem);
  const words = folded.replace(PUNCTUATION, (_mark, ofNumber?: string) => ofNumber ?? '') || folded;
  return words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS)}…${words.length}`;
}
