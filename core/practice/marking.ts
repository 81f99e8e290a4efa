import type { ScoreSettings } from '../quiz/taking';

/** In practice a question is right or it is not. */
export const PRACTICE_MARKING: ScoreSettings = { multiple: 'allOrNothing' };
