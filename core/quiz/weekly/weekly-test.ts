import * as v from 'valibot';
import { count, finite, id, instant } from '../../kernel/fields';

/**
 * The member's state in a weekly test. `missed`: the time is over, or the last try expired without an answer.
 * `finished` with a null score: the attempt expired and will be scored soon.
 */
export const weeklyState = v.picklist(['notStarted', 'open', 'finished', 'missed']);

export const weeklyTest = v.object({
  paperId: id,
  title: v.string(),
  questions: count,
  minutes: count,
  opensAt: instant,
  closesAt: instant,
  state: weeklyState,
  score: v.nullable(v.object({ earned: finite, total: finite })),
});
export type WeeklyTest = v.InferOutput<typeof weeklyTest>;
