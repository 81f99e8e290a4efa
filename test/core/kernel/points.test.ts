import fc from 'fast-check';
import { MOST_PARTS, pointsOfShares, shareOfMark } from '../../../core/kernel/points';

test.each([
  ['three thirds', [1, 1, 1].map((points) => ({ points, earned: 1, total: 3 })), 1],
  ['six sixths of two', Array.from({ length: 6 }, () => ({ points: 2, earned: 1, total: 6 })), 2],
  ['seven sevenths', Array.from({ length: 7 }, () => ({ points: 1, earned: 1, total: 7 })), 1],
  ['a third, alone', [{ points: 1, earned: 1, total: 3 }], 0.33],
  ['half a hundredth, up', [{ points: 1, earned: 1, total: 8 }], 0.13],
  ['nothing', [], 0],
])('adds %s', (_title, shares, points) => {
  expect(pointsOfShares(shares)).toBe(points);
});

test('a rounded mark tells the share that it was rounded from', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: MOST_PARTS }),
      fc.integer({ min: 0, max: MOST_PARTS }),
      (points, total, part) => {
        const earned = Math.min(part, total);
        const found = shareOfMark(pointsOfShares([{ points, earned, total }]), points);
        expect(found.points * found.earned * total).toBe(points * earned * found.total);
      },
    ),
  );
});

test('any other mark is taken as it is', () => {
  expect(pointsOfShares([shareOfMark(0.47, 1), shareOfMark(0.47, 1)])).toBe(0.94);
});
