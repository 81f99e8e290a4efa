import { type PairSums, pearson } from './pearson';

/**
 * Discrimination: the correlation of the share earned on an item (x) with the share earned on the rest of the paper (y).
 * The item is taken out of the total, or it would correlate with itself. Who does well elsewhere should do well here;
 * negative means the contrary. Source: Crocker & Algina (1986), chapter 14, the corrected item–total correlation; Moodle
 * calls the same the discrimination index (Moodle docs, Quiz statistics calculations).
 */
export const discrimination = (itemAndRest: PairSums): number | null => pearson(itemAndRest);
