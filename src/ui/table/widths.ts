/** How much of a line words take, in characters as wide as a Chinese one: letters, digits and spaces take about half. */
const lengthOf = (words: string): number =>
  [...words].reduce((sum, character) => sum + (character < '\u2e80' ? 0.6 : 1), 0);

const LEAST = 3;
/** Stands for what is no text: some marks, a link. */
export const UNTOLD = '\u3000'.repeat(6);
/** Longer ones are sentences, which may break. */
const LONGEST = 28;
/** Names, times, states: they stay on their line as long as something longer can give way. */
const SHORT = 10;

/** For the style of a cell. */
export interface Width {
  flexGrow: number;
  flexShrink: number;
  flexBasis: string;
}

/**
 * Says how wide a column of these words is: as they need it, and what room there is beyond that in the same proportion.
 * All rows and the head get the same, so the columns stand one below the other.
 */
export function widthOf(words: readonly string[]): Width {
  const length = Math.min(LONGEST, Math.max(LEAST, ...words.map(lengthOf))) + 0.5;
  const rounded = Math.round(length * 10) / 10;
  return {
    flexGrow: rounded,
    flexShrink: length > SHORT + 0.5 ? 40 : 1,
    flexBasis: `calc(${rounded} * var(--column))`,
  };
}
