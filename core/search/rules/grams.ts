import { foldText } from './fold-text';
import { type Run, runsOf } from './runs';

/** A word longer than this is told from others by its beginning. */
const MOST_OF_WORD = 32;
/** Marks the grams of a title, which stand in the same index as those of the text. */
const IN_TITLE = '^';

const wordGram = (word: string): string => word.slice(0, MOST_OF_WORD);

/** Each pair of neighbours: written Chinese has no spaces, and two characters are a word more often than not. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((next, index) => `${characters[index]}${next}`);
}

/** What a run is found by: a word by itself, Chinese by its pairs; a single character by nothing. */
export const gramsOfRun = ({ kind, text }: Run): string[] => (kind === 'word' ? [wordGram(text)] : pairsOf(text));

const distinct = (grams: readonly string[]): string[] => [...new Set(grams)];

/** What a text is found by, each gram once. */
export const gramsOf = (text: string): string[] => distinct(runsOf(foldText(text).text).flatMap(gramsOfRun));

export const titleGram = (gram: string): string => `${IN_TITLE}${gram}`;

/** What a title is found by: a title is short, so single characters count there too. */
export const titleGramsOf = (title: string): string[] =>
  distinct(
    runsOf(foldText(title).text).flatMap((run) => [
      ...gramsOfRun(run),
      ...(run.kind === 'chinese' ? [...run.text] : []),
    ]),
  ).map(titleGram);
