/** Words for mending in each block, and blocks, by version at level M. */
const MENDING: readonly number[] = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
const BLOCKS: readonly number[] = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

/** Modules of a version that hold data. */
function dataModules(version: number): number {
  const small = Math.floor(version / 7) + 2;
  const all = (16 * version + 128) * version + 64;
  if (version === 1) return all;
  return all - ((25 * small - 10) * small - 55) - (version >= 7 ? 36 : 0);
}

/** All words of a code: the bytes with their length, filled up, in blocks with words for mending, interleaved. */
export function codewordsOf(bytes: readonly number[], version: number): number[] {
  const mending = MENDING[version - 1] ?? 0;
  const blocks = BLOCKS[version - 1] ?? 1;
  const all = Math.floor(dataModules(version) / 8);
  const data = dataWords(bytes, version, all - mending * blocks);
  const long = all % blocks;
  const short = Math.floor(all / blocks) - mending;
  const generator = generatorOf(mending);
  let from = 0;
  const cut = Array.from({ length: blocks }, (_, at) => {
    const length = short + (at >= blocks - long ? 1 : 0);
    const words = data.slice(from, from + length);
    from += length;
    return { words, mends: remainderOf(words, generator) };
  });
  const nth = (lists: readonly (readonly number[])[], most: number) =>
    Array.from({ length: most }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return [
    ...nth(
      cut.map(({ words }) => words),
      short + 1,
    ),
    ...nth(
      cut.map(({ mends }) => mends),
      mending,
    ),
  ];
}

function dataWords(bytes: readonly number[], version: number, capacity: number): number[] {
  const bits: number[] = [];
  const add = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at--) bits.push((value >>> at) & 1);
  };
  // Bytes, as they are.
  add(4, 4);
  add(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) add(byte, 8);
  add(0, Math.min(4, capacity * 8 - bits.length));
  add(0, (8 - (bits.length % 8)) % 8);
  const words: number[] = [];
  for (let at = 0; at < bits.length; at += 8)
    words.push(bits.slice(at, at + 8).reduce((word, bit) => word * 2 + bit, 0));
  for (let pad = 0xec; words.length < capacity; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

/** Multiplies in the field of 256 elements with 0x11d. */
function times(one: number, other: number): number {
  let product = 0;
  for (let at = 7; at >= 0; at--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((other >>> at) & 1) * one;
  }
  return product;
}

/** Reed–Solomon. */
function generatorOf(degree: number): number[] {
  const result = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let turn = 0; turn < degree; turn++) {
    for (let at = 0; at < degree; at++) {
      result[at] = times(result[at] ?? 0, root) ^ (result[at + 1] ?? 0);
    }
    root = times(root, 2);
  }
  return result;
}

function remainderOf(words: readonly number[], generator: readonly number[]): number[] {
  const result = generator.map(() => 0);
  for (const word of words) {
    const factor = word ^ (result.shift() ?? 0);
    result.push(0);
    generator.forEach((coefficient, at) => {
      result[at] = (result[at] ?? 0) ^ times(coefficient, factor);
    });
  }
  return result;
}
