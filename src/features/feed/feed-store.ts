import { createPagedStore } from '@/ui/paged-store';
import type { ColumnKey } from '../../../core/feed/columns';
import type { PostRow } from '../../../core/feed/contract';
import { fetchPosts } from './api';
import { messages } from './messages';

/** A column's key, or `all`. */
export type FeedQuery = ColumnKey | 'all';

/** The posts of 动态, by column. */
export const useFeed = createPagedStore({
  fetchPage: (column: FeedQuery, cursor) =>
    fetchPosts({ ...(column === 'all' ? {} : { column }), ...(cursor === undefined ? {} : { cursor }) }),
  messages,
  idOf: (row) => row.postId,
});

/** Puts into the list what has happened to a post since: it was opened, or confirmed. */
export const noteInFeed = (postId: string, news: Partial<PostRow>): void =>
  useFeed.getState().change((rows) => rows.map((row) => (row.postId === postId ? { ...row, ...news } : row)));

/** What stands at the top already is not repeated below. */
export const unpinned = (rows: readonly PostRow[], pins: readonly PostRow[]): PostRow[] =>
  rows.filter(({ postId }) => !pins.some((pin) => pin.postId === postId));
