import * as fc from 'fast-check';
import { randomFrom, shuffle } from '../../../core/kernel/random';

const draw = (seed: string, count: number): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random());
};

describe('random numbers from a seed', () => {
  test('come again in the same order from the same seed', () => {
    fc.assert(fc.property(fc.string(), (seed) => expect(draw(seed, 20)).toEqual(draw(seed, 20))));
  });

  test('differ from seed to seed, also when one letter differs', () => {
    expect(draw('zz:2026-W47:m001:1', 5)).not.toEqual(draw('zz:2026-W47:m002:1', 5));
  });

  test('stay the ones that papers of the past were drawn with', () => {
    expect(draw('weiketang', 3).map((value) => value.toFixed(6))).toEqual(['0.715382', '0.697997', '0.269793']);
  });

  test('lie in [0, 1) and fill it evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const value of draw('even', 10_000)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      const tenth = Math.floor(value * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(900);
    expect(Math.max(...tenths)).toBeLessThan(1100);
  });
});

describe('shuffle', () => {
  test('keeps every item and leaves the given array as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items];
        const shuffled = shuffle(items, randomFrom(seed));
        expect(items).toEqual(before);
        expect([...shuffled].sort()).toEqual([...items].sort());
      }),
    );
  });

  test('gives the same order for the same seed', () => {
    const items = [...'abcdefgh'];
    expect(shuffle(items, randomFrom('x'))).toEqual(shuffle(items, randomFrom('x')));
  });

  test('brings each of three items to the front about as often', () => {
    const random = randomFrom('fair');
    const firsts = Array.from({ length: 6000 }, () => shuffle(['a', 'b', 'c'], random)[0]);
    for (const item of ['a', 'b', 'c']) {
      const share = firsts.filter((first) => first === item).length / firsts.length;
      expect(Math.abs(share - 1 / 3)).toBeLessThan(0.03);
    }
  });
});
