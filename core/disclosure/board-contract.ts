import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { cursor, id, instant, nothing, page } from '../kernel/fields';
import { CATEGORY_KEYS } from './catalogue';

// Apart from contract.ts, because the main package carries what 公开 shows.

export const categoryKey = v.picklist(CATEGORY_KEYS);

/** The item's status as readers see it. */
export const boardStage = v.picklist(['decided', 'inProgress', 'concluded']);
export type BoardStage = v.InferOutput<typeof boardStage>;

/** Fields that a board row and the item's own page share. */
export const itemHead = v.object({
  disclosureId: id,
  category: categoryKey,
  title: v.string(),
  unitName: v.string(),
  stage: boardStage,
  publishedAt: instant,
  /** End of the 公示; null without one. */
  noticeEndsAt: v.nullable(instant),
});
export type ItemHead = v.InferOutput<typeof itemHead>;

export const boardRow = v.object({
  ...itemHead.entries,
  /** Time of the latest entry: publication, progress or result. */
  updatedAt: instant,
});
export type BoardRow = v.InferOutput<typeof boardRow>;

export const listBoard = endpoint({
  fn: 'disclosure',
  action: 'listBoard',
  kind: 'query',
  summary: '党务公开栏：我能看到的事项，最近公开的在前；可按类别',
  allow: 'member',
  input: v.object({ category: v.optional(categoryKey), cursor: v.optional(cursor) }),
  output: page(boardRow),
});

/** 公示 that 首页 shows. */
export const MOST_RUNNING = 3;

export const runningNotice = v.object({
  disclosureId: id,
  title: v.string(),
  unitName: v.string(),
  publishedAt: instant,
  endsAt: instant,
});
export type RunningNotice = v.InferOutput<typeof runningNotice>;

export const listRunningNotices = endpoint({
  fn: 'disclosure',
  action: 'listRunningNotices',
  kind: 'query',
  summary: '我能看到的、正在进行和明天开始的公示，先结束的在前，最多三个',
  allow: 'member',
  input: nothing,
  output: v.object({ items: v.pipe(v.array(runningNotice), v.maxLength(MOST_RUNNING)) }),
});
