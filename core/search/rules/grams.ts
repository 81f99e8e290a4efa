import { foldText } from './fold-text';
import { type Run, runsOf } from './runs';

/** UTF-16 units of a word that are indexed; longer words are compared by their beginning. */
const MOST_OF_WORD = 32;
/** Prefix of title grams, which share an index with text grams. */
const IN_TITLE = '^';

const wordGram = (word: string): string => word.slice(0, MOST_OF_WORD);

/** All pairs of neighbouring characters: written Chinese has no spaces, and most words have two characters. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((next, index) => `${characters[index]}${next}`);
}

/** The grams of a run: a word is one gram, Chinese gives its pairs, a single Chinese character gives none. */
export const gramsOfRun = ({ kind, text }: Run): string[] => (kind === 'word' ? [wordGram(text)] : pairsOf(text));

const distinct = (grams: readonly string[]): string[] => [...new Set(grams)];

/** The distinct grams of a text. */
export const gramsOf = (text: string): string[] => distinct(runsOf(foldText(text).text).flatMap(gramsOfRun));

export const titleGram = (gram: string): string => `${IN_TITLE}${gram}`;

/** The distinct grams of a title. Titles are short, so single characters count too. */
export const titleGramsOf = (title: string): string[] =>
  distinct(
    runsOf(foldText(title).text).flatMap((run) => [
      ...gramsOfRun(run),
      ...(run.kind === 'chinese' ? [...run.text] : []),
    ]),
  ).map(titleGram);
