/** Running sums of one quantity, enough to compute its variance. */
export interface Sums {
  count: number;
  sum: number;
  squares: number;
}

export const NO_VALUES: Sums = { count: 0, sum: 0, squares: 0 };

export const addValue = ({ count, sum, squares }: Sums, value: number): Sums => ({
  count: count + 1,
  sum: sum + value,
  squares: squares + value * value,
});

/** Population variance: the mean of the squares minus the square of the mean. */
const variance = ({ count, sum, squares }: Sums): number => squares / count - (sum / count) ** 2;

/** A smaller variance is a rounding error around zero. */
const NOTHING = 1e-9;

/**
 * Cronbach's alpha, the internal consistency of items answered by the same persons: k ÷ (k − 1) × (1 − Σσ²ᵢ ÷ σ²ₜ),
 * with the variances of the k items and of their total, in points. 1 at best; below 0 the items contradict each other.
 * null with fewer than two items or persons, or when all totals are equal. Source: L. J. Cronbach, Coefficient alpha
 * and the internal structure of tests, Psychometrika 16 (1951), 297–334.
 */
export function cronbachAlpha(items: readonly Sums[], total: Sums): number | null {
  if (items.length < 2 || total.count < 2) return null;
  const ofTotal = variance(total);
  if (ofTotal < NOTHING) return null;
  const ofItems = items.reduce((sum, item) => sum + variance(item), 0);
  return (items.length / (items.length - 1)) * (1 - ofItems / ofTotal);
}
