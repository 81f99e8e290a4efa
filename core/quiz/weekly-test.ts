import * as v from 'valibot';
import { count, finite, id, instant } from '../kernel/fields';

/**
 * How the weekly test stands for me. `missed`: its time is over, or my one attempt ran out without an answer;
 * `finished` with a null score: my attempt ran out and is about to be scored.
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
