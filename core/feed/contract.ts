import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, nothing, page } from '../kernel/fields';
import { fileAddresses, richText } from '../kernel/rich-text';
import { columnKey, MOST_COLUMNS } from './columns';

/** null when the post need not be confirmed. */
const requiredReading = v.nullable(v.object({ dueAt: instant, confirmedAt: v.nullable(instant) }));

export const postRow = v.object({
  postId: id,
  column: columnKey,
  columnTitle: v.string(),
  title: v.string(),
  summary: v.string(),
  /** Where the first picture of the text can be fetched: of the app, or for two hours from our storage; null without one. */
  picture: v.nullable(v.string()),
  unitName: v.string(),
  publishedAt: instant,
  requiredReading,
  /** When its 官方答复 is to be read from; null without one. */
  answerAt: v.nullable(instant),
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

export const openFeed = endpoint({
  fn: 'feed',
  action: 'openFeed',
  kind: 'query',
  summary: '动态的页头：置顶的，最多三条；可以选的栏目，各有几条三十天里发给我、我还没有打开过的；一共最多数到 100',
  allow: 'member',
  input: nothing,
  output: v.object({
    columns: v.pipe(
      v.array(v.object({ column: columnKey, title: v.string(), posts: count })),
      v.maxLength(MOST_COLUMNS),
    ),
    /** What stands above the list, of all columns: the nearest unit's first. */
    pins: v.pipe(v.array(postRow), v.maxLength(3)),
  }),
});

export const postView = v.object({
  postId: id,
  column: columnKey,
  columnTitle: v.string(),
  title: v.string(),
  body: richText,
  addresses: fileAddresses,
  unitName: v.string(),
  authorName: v.string(),
  publishedAt: instant,
  /** 1 as published; one more with every amendment. */
  version: count,
  /** When the version came to the readers that they have now; null: it is the first. */
  amendedAt: v.nullable(instant),
  requiredReading,
  /** 官方答复 to what it asks; its `body` is null until `at`. null without one. */
  officialAnswer: v.nullable(v.object({ at: instant, body: v.nullable(richText) })),
  /** Its time is over, and it has left the feed. */
  isOver: v.boolean(),
  /** Comments below it: how many are shown, and until when they are taken; null where there are none. */
  discussion: v.nullable(v.object({ comments: count, until: v.nullable(instant) })),
  /** What the reader has confirmed, the latest last; with an amendment that is to be confirmed again there are several. */
  confirmations: v.array(v.object({ version: count, at: instant })),
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
  summary: '确认已读（回执）；再次确认不变，过期仍可补认。更正以后要重新确认的，旧的一版不能再确认',
  allow: 'member',
  /** `version`: the one that the reader has seen; without it the present one. */
  input: v.object({ postId: id, version: v.optional(count) }),
  output: v.object({ confirmedAt: instant, version: count }),
  errors: ['NOTHING_TO_CONFIRM', 'AMENDED_SINCE'],
});
