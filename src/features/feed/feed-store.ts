import { createPagedStore } from '@/ui/paged-store';
import type { ColumnKey } from '../../../core/feed/columns';
import { fetchPosts } from './api';
import { messages } from './messages';

export type FeedColumn = ColumnKey | 'all';

/** The posts of 动态, by column. */
export const useFeed = createPagedStore({
  fetchPage: (column: FeedColumn, cursor) =>
    fetchPosts({ ...(column === 'all' ? {} : { column }), ...(cursor === undefined ? {} : { cursor }) }),
  messages,
  idOf: (row) => row.postId,
});
