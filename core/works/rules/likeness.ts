import { type Bigrams, bigramsOf, similarity } from '../../kernel/text-similarity';

/** Two texts are the same from here on. */
export const SAME_FROM = 0.9;

// Where two texts share 90 % of their pairs (Dice), at least 82 % of all their pairs are in both (Jaccard). A key of four
// minima agrees with a probability of 0.82⁴ = 0.45, so of sixteen keys one does but for one case in ten thousand.
// A. Broder, On the resemblance and containment of documents, 1997.
const KEYS = 16;
const MINIMA = 4;

/** 32-bit FNV-1a. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Another hash for each number, from one: the finalizer of MurmurHash3, which mixes all bits. */
function mixed(hash: number, number: number): number {
  let mix = (hash ^ Math.imul(number + 1, 0x9e3779b9)) >>> 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** The pairs of a text, the second time that one occurs as another one. */
const pairsIn = ({ counts }: Bigrams): number[] =>
  [...counts].flatMap(([pair, count]) => Array.from({ length: count }, (_, time) => hashOf(`${pair}${time}`)));

/**
 * Keys of a text: nearly the same texts have one in common, so that they are found by an index. None for a text too short to
 * have a pair. The work grows with the length of the text alone.
 */
export function likenessKeys(text: string): string[] {
  const pairs = pairsIn(bigramsOf(text));
  if (pairs.length === 0) return [];
  return Array.from({ length: KEYS }, (_, key) => {
    const minima = Array.from({ length: MINIMA }, (_unused, place) =>
      pairs.reduce((least, pair) => Math.min(least, mixed(pair, key * MINIMA + place)), 0xffffffff),
    );
    return `${key}:${hashOf(minima.join()).toString(36)}`;
  });
}

/** Whether two texts are the same but for a tenth. */
export const isAlike = (one: string, other: string): boolean =>
  similarity(bigramsOf(one), bigramsOf(other)) >= SAME_FROM;
