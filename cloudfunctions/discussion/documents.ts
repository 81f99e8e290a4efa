import { createHash } from 'node:crypto';
import { type Place, placeKey } from '../../core/discussion/place';
import { type CommentItem, isToLookAt, newItem } from '../../core/discussion/rules/procedure';
import { orderKey } from '../../core/kernel/order-key';
import type { Caller } from '../_kit/caller';
import type { KeptCheck } from '../_kit/content-check';
import type { Stored } from '../_kit/database';
import type { UnitDoc } from '../org/public';
import type { FoundPlace } from './places';

interface KeptReport {
  memberId: string;
  reason: string;
  at: number;
}

export interface CommentDoc extends Stored, CommentItem {
  /** The post above it; missing below a lesson. */
  postId?: string;
  /** The lesson above it, and its course then; missing below a post. */
  courseId?: string;
  lessonId?: string;
  /** The title of the post or the lesson, as it was then. */
  placeTitle: string;
  /** The comment that it answers; null: the post or the lesson itself. */
  answers: string | null;
  memberId: string;
  memberName: string;
  unitName: string;
  /** The branch of the author then, and its path, root first: its people look. */
  branchId: string;
  path: readonly string[];
  /** ms */
  at: number;
  order: string;
  /** Sorts the comments of a place: the threads in order of time, and within each what answers it. */
  thread: string;
  /** Since when it is as it is for its author, in ms. */
  since: number;
  /** Since when somebody has to look, or last had to, in ms. */
  waitsSince: number;
  /** Another wording has taken the place of the first. */
  isEdited: boolean;
  likes: number;
  /** Who has reported it since somebody looked last. */
  reporters: KeptReport[];
  /** Whose report was looked at: the same wording is not reported again by them. */
  settled: string[];
  /** Its author was muted for it, which is done once; missing otherwise. */
  wasMutedFor?: true;
  /** Incremented by every step. */
  revision: number;
  /** What became of checking its latest words. */
  check: KeptCheck;
  // What follows is made of the above, for the indexes.
  waits: boolean;
  waitOrder: string;
}

/** Incremented by every change of a stored comment's shape. */
const COMMENT_VERSION = 2;

/** A comment stored when its title was called that of a post, wherever it stood. */
type CommentDocV1 = Omit<CommentDoc, 'placeTitle'> & { postTitle: string };

/** A stored comment of any version. */
export type StoredComment = CommentDoc | CommentDocV1;

export function upgraded(stored: StoredComment): CommentDoc {
  if (!('postTitle' in stored)) return stored;
  const { postTitle, ...rest } = stored;
  return { ...rest, v: COMMENT_VERSION, placeTitle: postTitle };
}

/** `_id` is `<commentId>:<memberId>`. */
export interface LikeDoc extends Stored {
  /** ms */
  at: number;
}

export const likeIdOf = (commentId: string, memberId: string): string => `${commentId}:${memberId}`;

/** Tells nobody who wrote it, and is the same for the same key of the same member. */
export const commentIdOf = (place: Place, memberId: string, key: string): string =>
  createHash('sha256')
    .update(`${placeKey(place)}:${memberId}:${key}`)
    .digest('hex')
    .slice(0, 32);

type Unindexed = Omit<CommentDoc, 'waits' | 'waitOrder'>;

export const indexed = (comment: Unindexed): CommentDoc => ({
  ...comment,
  waits: isToLookAt(comment),
  waitOrder: orderKey(comment.waitsSince, comment._id),
});

interface Written {
  commentId: string;
  place: FoundPlace;
  /** The comment that it answers. */
  parent: CommentDoc | null;
  text: string;
  check: KeptCheck;
  branch: Pick<UnitDoc, '_id' | 'path'>;
  caller: Caller;
  now: number;
}

export function newComment({ commentId, place, parent, text, check, branch, caller, now }: Written): CommentDoc {
  const order = orderKey(now, commentId);
  return indexed({
    _id: commentId,
    v: COMMENT_VERSION,
    ...newItem(text),
    ...place.spot,
    placeTitle: place.title,
    answers: parent?._id ?? null,
    memberId: caller.memberId,
    memberName: caller.name,
    unitName: caller.unitName,
    branchId: branch._id,
    path: branch.path,
    at: now,
    order,
    thread: parent ? `${parent.order}/${order}` : order,
    since: now,
    waitsSince: now,
    isEdited: false,
    likes: 0,
    reporters: [],
    settled: [],
    revision: 1,
    check,
  });
}

/** The comment after a step at `now`. What waits already has waited since then. */
export function moved(before: CommentDoc, item: CommentItem, now: number): CommentDoc {
  const after = { ...before, ...item, revision: before.revision + 1 };
  const isSameForAuthor =
    before.state === after.state && before.newText === after.newText && before.text === after.text;
  return indexed({
    ...after,
    since: isSameForAuthor ? before.since : now,
    waitsSince: isToLookAt(after) && !before.waits ? now : before.waitsSince,
    isEdited: before.isEdited || (before.state === 'shown' && before.text !== after.text),
  });
}
