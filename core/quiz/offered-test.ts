import * as z from 'zod/mini';
import { count, id, instant } from '../kernel/fields';

const score = z.nullable(z.object({ earned: z.number(), total: z.number() }));

/** 试卷 or 知识竞赛 with how far I got: the score of the try that counts, null before one is over. */
export const offeredTest = z.object({
  paperId: id,
  kind: z.enum(['fixed', 'contest']),
  title: z.string(),
  questions: count,
  minutes: count,
  opensAt: instant,
  closesAt: instant,
  score,
});
export type OfferedTest = z.infer<typeof offeredTest>;
