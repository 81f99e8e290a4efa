import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, nothing, page } from '../kernel/fields';
import { fileAddresses, richText } from '../kernel/rich-text';
import { COLUMN_KEYS } from './columns';

export const columnKey = v.picklist(COLUMN_KEYS);

/** null when the post need not be confirmed. */
const requiredReading = v.nullable(v.object({ dueAt: instant, confirmedAt: v.nullable(instant) }));

export const postRow = v.object({
  postId: id,
  column: columnKey,
  title: v.string(),
  summary: v.string(),
  unitName: v.string(),
  publishedAt: instant,
  requiredReading,
  /** News of the last 30 days that I have not opened. */
  isUnread: v.boolean(),
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

export const countUnread = endpoint({
  fn: 'feed',
  action: 'countUnread',
  kind: 'query',
  summary: '三十天里发给我、我还没有打开过的信息，每个栏目几条；没有的栏目不列，一共最多数到 100',
  allow: 'member',
  input: nothing,
  output: v.object({
    columns: v.pipe(v.array(v.object({ column: columnKey, posts: count })), v.maxLength(COLUMN_KEYS.length)),
  }),
});

export const postView = v.object({
  postId: id,
  column: columnKey,
  title: v.string(),
  body: richText,
  addresses: fileAddresses,
  unitName: v.string(),
  authorName: v.string(),
  publishedAt: instant,
  requiredReading,
});
export type PostView = v.InferOutput<typeof postView>;

export const openPost = endpoint({
  fn: 'feed',
  action: 'openPost',
  kind: 'query',
  summary: '打开一条信息；从此对我来说不再是未读',
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
