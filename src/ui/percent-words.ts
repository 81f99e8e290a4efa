/** Larger than what a share loses in binary (0.29 × 100 is 28.999…), smaller than one person in a million. */
const ROUNDING = 1e-9;

/** `share` 0–1 → `64%`. Rounded down, so that 100% is said of all only; a share above nothing never reads 0%. */
export const percentWords = (share: number): string =>
  share > 0 && share < 0.01 ? '不足 1%' : `${Math.floor(share * 100 + ROUNDING)}%`;
