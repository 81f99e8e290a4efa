/** So often time and venue can be changed; who changes them once more had better cancel it and announce another. */
export const MOST_CHANGES = 10;
