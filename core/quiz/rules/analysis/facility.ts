/**
 * Facility: the mean share of the points earned, from 0 (nobody) to 1 (everybody); null without answers. Textbooks call
 * it item difficulty p, which is high for an easy item. Source: L. Crocker, J. Algina, Introduction to Classical and
 * Modern Test Theory (1986), chapters 5 and 14.
 */
export const facility = (count: number, sumOfShares: number): number | null =>
  count === 0 ? null : sumOfShares / count;
