import * as z from 'zod/mini';

/** `weekly`: drawn by the timer, one a unit and week; `fixed`: composed and asked of its scope; `contest`: 知识竞赛, open to who likes. */
export const paperKind = z.enum(['weekly', 'fixed', 'contest']);
export type PaperKind = z.infer<typeof paperKind>;

/** Which of several tries stands for the member. `best`: the most points, of equal ones the quicker, then the earlier. */
export const countedTry = z.enum(['best', 'last', 'first']);
export type WhichTry = z.infer<typeof countedTry>;

/** How a paper is taken and marked. It travels with paper and attempt, so a later choice does not change old scores. */
export const taking = z.object({
  /** How a question of type `multiple` earns its points, see rules/score/multiple.ts. */
  multiple: z.enum(['allOrNothing', 'partial']),
  /** `day`: as many anew each day in Asia/Shanghai, while the paper is open. */
  tries: z.object({ most: z.int().check(z.gte(1), z.lte(20)), per: z.enum(['paper', 'day']) }),
  counts: countedTry,
  /** 及格线, percent of the points possible; null: none is drawn. */
  passPercent: z.nullable(z.int().check(z.gte(1), z.lte(100))),
});
export type Taking = z.infer<typeof taking>;
/** What of it marking needs to know. */
export type ScoreSettings = Pick<Taking, 'multiple'>;

/** One try, all or nothing, no line: how papers were taken before they had a say in it. */
export const PLAIN_TAKING: Taking = {
  multiple: 'allOrNothing',
  tries: { most: 1, per: 'paper' },
  counts: 'best',
  passPercent: null,
};
