/** How often each pair of neighbouring characters occurs in the text. */
export interface Bigrams {
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** Only letters and digits count: spaces and punctuation say nothing about the subject of a sentence. */
export function bigramsOf(text: string): Bigrams {
  const characters = [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')];
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, characters.length - 1) };
}

/**
 * Dice coefficient of two texts, 0–1: 2·|A∩B| / (|A|+|B|) over the multisets of their bigrams.
 * L. R. Dice, Measures of the Amount of Ecologic Association Between Species, Ecology 26 (1945).
 */
export function similarity(one: Bigrams, other: Bigrams): number {
  if (one.total + other.total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return (2 * shared) / (one.total + other.total);
}
