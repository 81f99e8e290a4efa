/** Letters of options as members see them. */
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

export function letterAt(index: number): string {
  const letter = LETTERS[index];
  if (letter === undefined) throw new RangeError(`there is no letter for option ${index}`);
  return letter;
}

/** 0 for `a`, 1 for `b` …; −1 for any other text. */
export const placeOf = (letter: string): number => LETTERS.indexOf(letter);

/** 1 for `a`, 2 for `b` …; for any other text a number larger than any question has options. */
function optionsUpTo(letter: string): number {
  const place = placeOf(letter);
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

/** The number of options that a question needs for all these letters to exist. */
export const optionsFor = (letters: readonly string[]): number => Math.max(0, ...letters.map(optionsUpTo));
