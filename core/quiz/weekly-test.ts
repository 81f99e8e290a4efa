import * as z from 'zod/mini';
import { count, id, instant } from '../kernel/fields';

/**
 * How the weekly test stands for me. `missed`: its time is over, or my one attempt ran out without an answer;
 * `finished` with a null score: my attempt ran out and is about to be scored.
 */
export const weeklyState = z.enum(['notStarted', 'open', 'finished', 'missed']);

export const weeklyTest = z.object({
  paperId: id,
  title: z.string(),
  questions: count,
  minutes: count,
  opensAt: instant,
  closesAt: instant,
  state: weeklyState,
  score: z.nullable(z.object({ earned: z.number(), total: z.number() })),
});
export type WeeklyTest = z.infer<typeof weeklyTest>;
