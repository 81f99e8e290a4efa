import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { cursor, id, instant, page } from '../kernel/fields';
import { richText } from '../kernel/rich-text';
import { COLUMN_KEYS } from './columns';

export const columnKey = z.enum(COLUMN_KEYS);

export const postRow = z.object({
  postId: id,
  column: columnKey,
  title: z.string(),
  summary: z.string(),
  unitName: z.string(),
  publishedAt: instant,
  isRequired: z.boolean(),
});
export type PostRow = z.infer<typeof postRow>;

export const listPosts = endpoint({
  fn: 'feed',
  action: 'listPosts',
  kind: 'query',
  summary: '我能看到的信息，最新在前；可按栏目',
  allow: 'member',
  input: z.object({ column: z.optional(columnKey), cursor: z.optional(cursor) }),
  output: page(postRow),
});

export const postView = z.object({
  postId: id,
  column: columnKey,
  title: z.string(),
  body: richText,
  unitName: z.string(),
  authorName: z.string(),
  publishedAt: instant,
  /** null: nothing to confirm. */
  requiredReading: z.nullable(z.object({ dueAt: instant, confirmedAt: z.nullable(instant) })),
});
export type PostView = z.infer<typeof postView>;

export const openPost = endpoint({
  fn: 'feed',
  action: 'openPost',
  kind: 'query',
  summary: '打开一条信息',
  allow: 'member',
  input: z.object({ postId: id }),
  output: postView,
});

export const confirmRead = endpoint({
  fn: 'feed',
  action: 'confirmRead',
  kind: 'command',
  summary: '确认已读（回执）；再次确认不变，过期仍可补认',
  allow: 'member',
  input: z.object({ postId: id }),
  output: z.object({ confirmedAt: instant }),
  errors: ['NOTHING_TO_CONFIRM'],
});
