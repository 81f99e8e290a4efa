/** Points are shown and stored in hundredths. */
const PER_POINT = 100;

/** A part of a number of points: `earned` of `total` equal parts of `points`. All are whole numbers. */
export interface Share {
  points: number;
  earned: number;
  total: number;
}

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

/** The exact sum, as one fraction. */
function sumOf(shares: readonly Share[]): { over: number; under: number } {
  let [over, under] = [0, 1];
  for (const { points, earned, total } of shares) {
    over = over * total + points * earned * under;
    under *= total;
    const common = divisor(over, under);
    over /= common;
    under /= common;
  }
  return { over, under };
}

/** The sum in points: added exactly, then rounded once, half up. */
export function pointsOfShares(shares: readonly Share[]): number {
  const { over, under } = sumOf(shares);
  return Math.floor((2 * PER_POINT * over + under) / (2 * under)) / PER_POINT;
}

/** The most equal parts that a question can have: eight options. */
export const MOST_PARTS = 8;

/**
 * The share that a mark was rounded from. With at most eight parts of at least one point each, two different shares are
 * more than a hundredth apart, so there is only one. A mark that is no such share is taken as it is.
 */
export function shareOfMark(mark: number, points: number): Share {
  for (let total = 1; total <= MOST_PARTS; total += 1) {
    const earned = Math.round((mark * total) / points);
    if (pointsOfShares([{ points, earned, total }]) === mark) return { points, earned, total };
  }
  return { points: 1, earned: Math.round(mark * PER_POINT), total: PER_POINT };
}
