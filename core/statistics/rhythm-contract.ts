import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, day, id, instant, month, page } from '../kernel/fields';
import { namedUnit } from '../kernel/unit-tree';

const ALLOWED = ['secretary', 'reviewer', 'admin'] as const;

/** How often 必读 of a month were opened and confirmed, counted once for each person and post; `confirmed` ≤ `read`. */
const readingFigures = v.object({ required: count, read: count, confirmed: count });

export const unitRhythm = v.object({
  ...namedUnit.entries,
  isBranch: v.boolean(),
  published: count,
  /** Mondays of the weeks of this month that went by without a post. */
  silentWeeks: v.array(day),
  ...readingFigures.entries,
});
export type UnitRhythm = v.InferOutput<typeof unitRhythm>;

export const rhythmView = v.object({
  month,
  /** Posts of all these units on each day of the month, the first at 0. */
  days: v.array(count),
  /** Every branch that the caller manages, and other units that published; in the order of the tree. */
  units: v.array(unitRhythm),
  /** Units that the caller manages above those of `units`, in the order of the tree; one may stand in both lists. */
  groups: v.array(namedUnit),
});
export type RhythmView = v.InferOutput<typeof rhythmView>;

export const openRhythm = endpoint({
  fn: 'statistics',
  action: 'openRhythm',
  kind: 'query',
  summary: '发布节奏：一个月里各单元发布了多少、哪几周没有声音、必读读过和确认的人次；只含本人所管单元',
  allow: ALLOWED,
  input: v.object({ month }),
  output: rhythmView,
});

export const publishedRow = v.object({
  postId: id,
  unitName: v.string(),
  title: v.string(),
  columnTitle: v.string(),
  publishedAt: instant,
  /** Of a 必读; null for any other post. */
  receipts: v.nullable(v.object({ assignmentId: id, read: count, confirmed: count })),
});
export type PublishedRow = v.InferOutput<typeof publishedRow>;

export const listPublished = endpoint({
  fn: 'statistics',
  action: 'listPublished',
  kind: 'query',
  summary: '一个单元一个月里发布的信息，先发布的在前；必读带读过和确认的人次',
  allow: ALLOWED,
  input: v.object({ unitId: id, month, cursor: v.optional(cursor) }),
  output: page(publishedRow),
});
