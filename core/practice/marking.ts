import type { ScoreSettings } from '../quiz/papers/taking';

/** In practice an answer is right or wrong: there is no partial credit. */
export const PRACTICE_MARKING: ScoreSettings = { multiple: 'allOrNothing' };
