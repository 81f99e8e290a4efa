import type { PostRow } from '../../../core/feed/contract';

/** A post in the list, with nothing to it. */
export const postRow = (postId: string): PostRow => ({
  postId,
  column: 'brief',
  columnTitle: '党务简报',
  title: postId,
  summary: '',
  picture: null,
  unitName: '一支部',
  publishedAt: 1,
  requiredReading: null,
  answerAt: null,
  isUnread: false,
});
