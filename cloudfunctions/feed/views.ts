import type { PostRow, PostView } from '../../core/feed/contract';
import type { WorkRow } from '../../core/feed/workbench-contract';
import type { FeedRow, PostDoc, WorkDoc } from './repository';

export const postRowOf = ({
  _id,
  column,
  title,
  summary,
  unitName,
  publishedAt,
  requiredReading,
}: FeedRow): PostRow => ({
  postId: _id,
  column,
  title,
  summary,
  unitName,
  publishedAt,
  isRequired: requiredReading !== null,
});

/** `confirmedAt` is when the reader confirmed the post, in ms; null if they have not. */
export const postViewOf = (
  { _id, column, title, body, unitName, authorName, requiredReading }: PostDoc,
  publishedAt: number,
  confirmedAt: number | null,
): PostView => ({
  postId: _id,
  column,
  title,
  body,
  unitName,
  authorName,
  publishedAt,
  requiredReading: requiredReading && { dueAt: requiredReading.dueAt, confirmedAt },
});

export const workRowOf = ({
  _id,
  column,
  title,
  unitId,
  unitName,
  authorName,
  status,
  updatedAt,
}: WorkDoc): WorkRow => ({
  postId: _id,
  column,
  title,
  unitId,
  unitName,
  authorName,
  status,
  updatedAt,
});
