import * as v from 'valibot';
import { endpoint } from '../../kernel/endpoint';
import { count, finite, id, instant, nothing, page } from '../../kernel/fields';
import { offeredTest } from '../papers/offered-test';
import { paperKind } from '../papers/taking';

export const listTests = endpoint({
  fn: 'quiz',
  action: 'listTests',
  kind: 'query',
  summary: '我可以参加的试卷和知识竞赛，开放中的在前；三个月内结束的也在',
  allow: 'member',
  input: nothing,
  output: v.object({ items: v.array(offeredTest) }),
});

/** One of the member's own tries that is over, as it stands after corrections. */
export const resultRow = v.object({
  attemptId: id,
  kind: paperKind,
  title: v.string(),
  /** The number of the try. */
  number: count,
  endedAt: instant,
  earned: finite,
  total: finite,
  /** null when the paper has no pass line. */
  isPassed: v.nullable(v.boolean()),
});
export type ResultRow = v.InferOutput<typeof resultRow>;

export const listResults = endpoint({
  fn: 'quiz',
  action: 'listResults',
  kind: 'query',
  summary: '我答完的自测、试卷和竞赛，新的在前；只有自己看得到',
  allow: 'member',
  input: v.object({ cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/))) }),
  output: page(resultRow),
});

/** A branch's result in a contest. `figures` is null when so few took part that it would reveal individual results. */
export const branchStanding = v.object({
  unitId: id,
  name: v.string(),
  /** Members who were asked: not exempt, and in the branch before the contest closed. */
  asked: count,
  figures: v.nullable(
    v.object({
      /** Number of the asked members who took part. */
      participants: count,
      /** Mean of their counted tries, in percent of the points possible. */
      mean: finite,
      /** participants ÷ asked, 0–1 */
      participation: finite,
      /** mean × participation */
      score: finite,
      /** Mean time of their counted tries, in seconds. With equal scores the quicker branch comes first. */
      seconds: count,
    }),
  ),
});
export type BranchStanding = v.InferOutput<typeof branchStanding>;

export const standings = v.object({
  title: v.string(),
  closesAt: instant,
  /** When the standings were computed: at most ten minutes ago while the contest is open. */
  at: instant,
  branches: v.array(branchStanding),
  /** The branch of whoever asks; null if they belong to none that is asked. */
  mine: v.nullable(id),
});
export type Standings = v.InferOutput<typeof standings>;

export const openStandings = endpoint({
  fn: 'quiz',
  action: 'openStandings',
  kind: 'query',
  summary: '一次知识竞赛的支部成绩：平均得分率 × 参与率；没有个人排名；组织策略没有开的看不到',
  allow: 'member',
  input: v.object({ paperId: id }),
  output: standings,
  errors: ['STANDINGS_OFF'],
});
