import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { cursor, id, instant, page } from '../kernel/fields';
import { richText } from '../kernel/rich-text';
import { COLUMN_KEYS } from './columns';

export const columnKey = v.picklist(COLUMN_KEYS);

export const postRow = v.object({
  postId: id,
  column: columnKey,
  title: v.string(),
  summary: v.string(),
  unitName: v.string(),
  publishedAt: instant,
  isRequired: v.boolean(),
});
export type PostRow = v.InferOutput<typeof postRow>;

export const listPosts = endpoint({
  fn: 'feed',
  action: 'listPosts',
  kind: 'query',
  summary: '我能看到的信息，最新在前；可按栏目',
  allow: 'member',
  input: v.object({ column: v.optional(columnKey), cursor: v.optional(cursor) }),
  output: page(postRow),
});

export const postView = v.object({
  postId: id,
  column: columnKey,
  title: v.string(),
  body: richText,
  unitName: v.string(),
  authorName: v.string(),
  publishedAt: instant,
  /** null when the post need not be confirmed. */
  requiredReading: v.nullable(v.object({ dueAt: instant, confirmedAt: v.nullable(instant) })),
});
export type PostView = v.InferOutput<typeof postView>;

export const openPost = endpoint({
  fn: 'feed',
  action: 'openPost',
  kind: 'query',
  summary: '打开一条信息',
  allow: 'member',
  input: v.object({ postId: id }),
  output: postView,
});

export const confirmRead = endpoint({
  fn: 'feed',
  action: 'confirmRead',
  kind: 'command',
  summary: '确认已读（回执）；再次确认不变，过期仍可补认',
  allow: 'member',
  input: v.object({ postId: id }),
  output: v.object({ confirmedAt: instant }),
  errors: ['NOTHING_TO_CONFIRM'],
});
