/**
 * Facility: the mean share of the points that was earned, 0 (nobody) to 1 (everybody); the item difficulty p of the
 * textbooks, which is high for an easy item. Source: L. Crocker, J. Algina, Introduction to Classical and Modern Test
 * Theory (1986), chapter 5 and 14.
 */
export const facility = (count: number, sumOfShares: number): number | null =>
  count === 0 ? null : sumOfShares / count;
