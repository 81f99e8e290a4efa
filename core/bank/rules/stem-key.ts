import { comparable } from './comparable';

/** Keeps an index entry below MongoDB's former limit of 1,024 bytes, at 3 bytes per character. */
const MOST_CHARACTERS = 200;

/** Punctuation, except inside or after a number: `1.5` is not `15`, and `50%` is not `50`. */
const PUNCTUATION = /(\d(?:[.:/-](?=\d)|[%‰]))|\p{P}/gu;

/**
 * Key that is equal for stems that people would call the same: folded text without punctuation (Unicode category P,
 * including blanks), except punctuation that belongs to a number. A long stem is represented by its beginning and its
 * length. A stem of punctuation only is kept.
 */
export function stemKeyOf(stem: string): string {
  const folded = comparable(stem);
  const words = folded.replace(PUNCTUATION, (_mark, ofNumber?: string) => ofNumber ?? '') || folded;
  return words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS)}…${words.length}`;
}
