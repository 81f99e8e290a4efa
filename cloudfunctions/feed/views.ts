import type { FeedColumn } from '../../core/feed/columns';
import type { PostRow, PostView } from '../../core/feed/contract';
import { columnOf } from '../../core/feed/rules/columns';
import { answerFor } from '../../core/feed/rules/official-answer';
import { isUnread } from '../../core/feed/rules/unread';
import type { WorkRow } from '../../core/feed/workbench-contract';
import { columnTitleOf } from './column-sets';
import type { PublishedPost } from './readable-post';
import type { FeedRow, WorkDoc } from './repository';

/** Its picture is still named as in the text, see `withPictures`. */
export function postRowOf(row: FeedRow, now: number): PostRow {
  const { _id, column, title, summary, picture, unitName, publishedAt, requiredReading, isOpened, receipts } = row;
  const { officialAnswer } = row;
  const confirmedAt = receipts[0]?.at ?? null;
  return {
    postId: _id,
    column,
    columnTitle: columnTitleOf(row),
    title,
    summary,
    picture: picture?.src ?? null,
    unitName,
    publishedAt,
    requiredReading: requiredReading && { dueAt: requiredReading.dueAt, confirmedAt },
    answerAt: officialAnswer?.at ?? null,
    isUnread: isUnread({ publishedAt, isOpened, confirmedAt }, now),
  };
}

/** `confirmedAt` is when the reader confirmed the post, in ms; null if they have not. */
export const postViewOf = (
  {
    _id,
    column,
    columnTitle,
    title,
    body,
    unitName,
    authorName,
    requiredReading,
    publishedAt,
    status,
    expiresAt = null,
    version = 1,
    amendedAt = null,
    officialAnswer = null,
  }: PublishedPost,
  confirmedAt: number | null,
  now: number,
): Omit<PostView, 'addresses' | 'confirmations' | 'discussion'> => ({
  postId: _id,
  column,
  columnTitle: columnTitleOf({ column, columnTitle }),
  title,
  body,
  unitName,
  authorName,
  isOver: status === 'archived' || (expiresAt !== null && expiresAt <= now),
  publishedAt,
  version,
  amendedAt,
  officialAnswer: answerFor(officialAnswer, now),
  requiredReading: requiredReading && { dueAt: requiredReading.dueAt, confirmedAt },
});

export const workRowOf = (
  { _id, column, title, unitId, unitName, authorName, status, updatedAt, remark, amends }: WorkDoc,
  columns: readonly FeedColumn[],
  reach: WorkRow['reach'] = null,
): WorkRow => ({
  postId: _id,
  column,
  columnTitle: columnOf(columns, column).title,
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
