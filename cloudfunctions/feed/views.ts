import type { PostRow, PostView } from '../../core/feed/contract';
import { isUnread } from '../../core/feed/rules/unread';
import type { WorkRow } from '../../core/feed/workbench-contract';
import type { FeedRow, PostDoc, WorkDoc } from './repository';

export function postRowOf(row: FeedRow, now: number): PostRow {
  const { _id, column, title, summary, unitName, publishedAt, requiredReading, isOpened, receipts } = row;
  const confirmedAt = receipts[0]?.at ?? null;
  return {
    postId: _id,
    column,
    title,
    summary,
    unitName,
    publishedAt,
    requiredReading: requiredReading && { dueAt: requiredReading.dueAt, confirmedAt },
    isUnread: isUnread({ publishedAt, isOpened, confirmedAt }, now),
  };
}

/** `confirmedAt` is when the reader confirmed the post, in ms; null if they have not. */
export const postViewOf = (
  { _id, column, title, body, unitName, authorName, requiredReading, version = 1, amendedAt = null }: PostDoc,
  publishedAt: number,
  confirmedAt: number | null,
): Omit<PostView, 'addresses' | 'confirmations'> => ({
  postId: _id,
  column,
  title,
  body,
  unitName,
  authorName,
  publishedAt,
  version,
  amendedAt,
  requiredReading: requiredReading && { dueAt: requiredReading.dueAt, confirmedAt },
});

export const workRowOf = (
  { _id, column, title, unitId, unitName, authorName, status, updatedAt, remark, amends }: WorkDoc,
  reach: WorkRow['reach'] = null,
): WorkRow => ({
  postId: _id,
  column,
  title,
  unitId,
  unitName,
  authorName,
  status,
  isAmendment: amends !== undefined,
  updatedAt,
  remark,
  reach,
});
