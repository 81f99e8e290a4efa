import * as v from 'valibot';
import { integer } from '../../kernel/fields';

/**
 * `weekly`: drawn by the timer, one per unit and week; `fixed`: composed by an editor, and its scope is asked to take
 * it; `contest`: 知识竞赛, voluntary.
 */
export const paperKind = v.picklist(['weekly', 'fixed', 'contest']);
export type PaperKind = v.InferOutput<typeof paperKind>;

/** Which of several tries counts for the member. `best`: most points, then the quicker, then the earlier try. */
export const countedTry = v.picklist(['best', 'last', 'first']);
export type WhichTry = v.InferOutput<typeof countedTry>;

/**
 * When members see the right answers: `handIn`: once they have handed in their last try, as trying again would be easy
 * with the answers; `end`: once the paper is over for everybody.
 */
export const keysShown = v.picklist(['handIn', 'end']);
export type KeysShown = v.InferOutput<typeof keysShown>;

/**
 * How a paper is taken and marked. Stored with both paper and attempt, so that a later change does not affect old
 * scores.
 */
export const taking = v.object({
  /** How questions with several right parts (types `multiple` and `order`) are scored, see their rules in core/bank. */
  multiple: v.picklist(['allOrNothing', 'partial']),
  /** `day`: the member has `most` tries on each day in Asia/Shanghai while the paper is open. */
  tries: v.object({ most: v.pipe(integer, v.minValue(1), v.maxValue(20)), per: v.picklist(['paper', 'day']) }),
  counts: countedTry,
  /** 及格线 in percent of the points possible; null for none. */
  passPercent: v.nullable(v.pipe(integer, v.minValue(1), v.maxValue(100))),
  /** Default: see `keysShownOf`. */
  keys: v.optional(keysShown),
});
export type Taking = v.InferOutput<typeof taking>;
/** The settings that marking needs. */
export type { ScoreSettings } from '../../bank/question-types/type-rules';

/** Default for papers stored before `taking` existed: one try, all or nothing, no pass line. */
export const PLAIN_TAKING: Taking = {
  multiple: 'allOrNothing',
  tries: { most: 1, per: 'paper' },
  counts: 'best',
  passPercent: null,
};
