import { scorerOf } from './scorer';

/** All points for the right choice. */
export const scoreSingle = scorerOf('single', (answer, body) => ({
  earned: answer.choice === body.key ? 1 : 0,
  total: 1,
}));
