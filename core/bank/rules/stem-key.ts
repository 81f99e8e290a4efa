import { foldText } from './fold-text';

/** Keeps an index entry within MongoDB's older limit of 1,024 bytes, at 3 bytes a character. */
const MOST_CHARACTERS = 200;

/**
 * What two stems have in common when a person would call them the same: folded text without punctuation (Unicode
 * category P, blanks included). Of a long one the beginning and how long it is. A stem of punctuation alone stays.
 */
export function stemKeyOf(stem: string): string {
  const folded = foldText(stem);
  const words = folded.replace(/\p{P}+/gu, '') || folded;
  return words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS)}…${words.length}`;
}
