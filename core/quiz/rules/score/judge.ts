import { scorerOf } from './scorer';

/** All points for the right judgement. */
export const scoreJudge = scorerOf('judge', (answer, body) => ({
  earned: answer.value === body.key ? 1 : 0,
  total: 1,
}));
