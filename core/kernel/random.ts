/** Numbers in [0, 1). The same seed gives the same numbers, so a member's paper can be drawn again for an appeal. */
export type Random = () => number;

/** FNV-1a, 32 bit: spreads any text over the seed space. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
const hash = (seed: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    value = Math.imul(value ^ seed.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
};

/** mulberry32 over the hash of `seed`: period 2³², enough for drawing questions, not for secrets. */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/**
 * A new array, sorted by one random key per item. Every order is equally likely except for ties, which have a chance of
 * 2⁻³² per pair.
 */
export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const order = items.map((item) => ({ item, key: random() }));
  return order.sort((left, right) => left.key - right.key).map((entry) => entry.item);
}
