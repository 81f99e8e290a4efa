import { type PairSums, pearson } from './pearson';

/**
 * Discrimination of an item, −1 to 1: the correlation of the share earned on the item (x) with the share earned on the
 * rest of the paper (y). The total excludes the item, which would otherwise correlate with itself. Positive: members
 * who do well elsewhere do well here; negative: the opposite; null: undefined. Source: Crocker & Algina (1986), chapter
 * 14, the corrected item–total correlation; Moodle calls it the discrimination index (Moodle docs, Quiz statistics
 * calculations).
 */
export const discrimination = (itemAndRest: PairSums): number | null => pearson(itemAndRest);
