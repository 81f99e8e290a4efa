import * as v from 'valibot';
import { count, finite, id, instant } from '../../kernel/fields';

const score = v.nullable(v.object({ earned: finite, total: finite }));

/** A 试卷 or 知识竞赛 with the member's progress. The score is that of the counted try; null before one is over. */
export const offeredTest = v.object({
  paperId: id,
  kind: v.picklist(['fixed', 'contest']),
  title: v.string(),
  questions: count,
  minutes: count,
  opensAt: instant,
  closesAt: instant,
  score,
});
export type OfferedTest = v.InferOutput<typeof offeredTest>;
