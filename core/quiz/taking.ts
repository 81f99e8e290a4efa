import * as v from 'valibot';
import { integer } from '../kernel/fields';

/** `weekly`: drawn by the timer, one a unit and week; `fixed`: composed and asked of its scope; `contest`: 知识竞赛, open to who likes. */
export const paperKind = v.picklist(['weekly', 'fixed', 'contest']);
export type PaperKind = v.InferOutput<typeof paperKind>;

/** Which of several tries stands for the member. `best`: the most points, of equal ones the quicker, then the earlier. */
export const countedTry = v.picklist(['best', 'last', 'first']);
export type WhichTry = v.InferOutput<typeof countedTry>;

/** How a paper is taken and marked. It travels with paper and attempt, so a later choice does not change old scores. */
export const taking = v.object({
  /** How a question that can be right in part earns its points, see core/bank/question-types/multiple/score.ts. */
  multiple: v.picklist(['allOrNothing', 'partial']),
  /** `day`: as many anew each day in Asia/Shanghai, while the paper is open. */
  tries: v.object({ most: v.pipe(integer, v.minValue(1), v.maxValue(20)), per: v.picklist(['paper', 'day']) }),
  counts: countedTry,
  /** 及格线, percent of the points possible; null: none is drawn. */
  passPercent: v.nullable(v.pipe(integer, v.minValue(1), v.maxValue(100))),
});
export type Taking = v.InferOutput<typeof taking>;
/** What of it marking needs to know. */
export type { ScoreSettings } from '../bank/question-types/type-rules';

/** One try, all or nothing, no line: how papers were taken before they had a say in it. */
export const PLAIN_TAKING: Taking = {
  multiple: 'allOrNothing',
  tries: { most: 1, per: 'paper' },
  counts: 'best',
  passPercent: null,
};
