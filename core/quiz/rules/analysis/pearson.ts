/** Running sums over pairs of numbers, enough to correlate them without keeping the pairs. */
export interface PairSums {
  count: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

export const NO_PAIRS: PairSums = { count: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };

export const addPair = (sums: PairSums, x: number, y: number): PairSums => ({
  count: sums.count + 1,
  x: sums.x + x,
  y: sums.y + y,
  xx: sums.xx + x * x,
  yy: sums.yy + y * y,
  xy: sums.xy + x * y,
});

/** A smaller variance of shares is a rounding error around zero. */
const NOTHING = 1e-9;

/**
 * Pearson's product-moment correlation, −1 to 1, from sums: (n Σxy − Σx Σy) ÷ √((n Σx² − (Σx)²)(n Σy² − (Σy)²)). null
 * when x or y does not vary, because the correlation is then undefined.
 */
export function pearson({ count, x, y, xx, yy, xy }: PairSums): number | null {
  const varianceOfX = count * xx - x * x;
  const varianceOfY = count * yy - y * y;
  if (varianceOfX < NOTHING || varianceOfY < NOTHING) return null;
  const correlation = (count * xy - x * y) / Math.sqrt(varianceOfX * varianceOfY);
  return Math.min(1, Math.max(-1, correlation));
}
