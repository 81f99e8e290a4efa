import { MOST_MINE } from '../../core/discussion/contract';
import type { Place } from '../../core/discussion/place';
import { command, type Database, type QueryOptions, type Transaction } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { CommentLikes, Comments } from './collections';
import { type CommentDoc, likeIdOf, upgraded } from './documents';
import type { Spot } from './places';

/** Comments stored before are upgraded on reading, here and below. */
export async function findComment(db: Database | Transaction, commentId: string): Promise<CommentDoc | null> {
  const stored = await db.in(Comments).find(commentId);
  return stored && upgraded(stored);
}

async function query(db: Database, where: Record<string, unknown>, options: QueryOptions): Promise<CommentDoc[]> {
  const found = await db.in(Comments).query(where, options);
  return found.map(upgraded);
}

const oneOf = (ids: readonly string[]) => command().in([...ids]);

/** Those of these ids, in no order; no request without ids. */
export const findComments = async (db: Database, ids: readonly string[]): Promise<CommentDoc[]> =>
  ids.length === 0 ? [] : query(db, { _id: oneOf(ids) }, { limit: ids.length });

/** What is shown there. */
const shownAt = ({ postId, courseId, lessonId }: Spot) =>
  ({ ...(postId === undefined ? { courseId, lessonId } : { postId }), state: 'shown' }) as const;

/** A page of what is shown below a post or a lesson, thread by thread. */
export const findShown = (db: Database, spot: Spot, cursor: string | undefined): Promise<CommentDoc[]> =>
  query(
    db,
    { ...shownAt(spot), ...(cursor !== undefined && { thread: command().gt(cursor) }) },
    { orderBy: [['thread', 'asc']], limit: PAGE_LIMIT },
  );

/** How many comments on a post or a lesson are shown: an answer to what is not shown is not. One request, by the index alone. */
export async function countShown(db: Database, spot: Spot): Promise<number> {
  const [counted] = await db.in(Comments).aggregate<{ comments: number }>(
    { match: shownAt(spot) },
    // The first part of `thread` is what began it, the second what answers.
    { project: { _id: 0, parts: { $split: ['$thread', '/'] } } },
    {
      group: {
        _id: { $arrayElemAt: ['$parts', 0] },
        comments: { $sum: 1 },
        fewest: { $min: { $size: '$parts' } },
      },
    },
    { match: { fewest: 1 } },
    { group: { _id: null, comments: { $sum: '$comments' } } },
  );
  return counted?.comments ?? 0;
}

/** A member's comments on a post or a lesson, the latest first. */
export const findMine = (db: Database, { kind, id }: Place, memberId: string): Promise<CommentDoc[]> =>
  query(
    db,
    { ...(kind === 'post' ? { postId: id } : { lessonId: id }), memberId },
    { orderBy: [['order', 'desc']], limit: MOST_MINE },
  );

/** A page of all that a member has written, the latest first. */
export const findAllMine = (db: Database, memberId: string, cursor: string | undefined): Promise<CommentDoc[]> =>
  query(
    db,
    { memberId, ...(cursor !== undefined && { order: command().lt(cursor) }) },
    { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
  );

/** Which of these the member likes. */
export async function findLiked(
  db: Database,
  memberId: string,
  commentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (commentIds.length === 0) return new Set();
  const ids = commentIds.map((commentId) => likeIdOf(commentId, memberId));
  const found = await db.in(CommentLikes).query({ _id: oneOf(ids) }, { limit: ids.length });
  const liked = new Set(found.map(({ _id }) => _id));
  return new Set(commentIds.filter((commentId) => liked.has(likeIdOf(commentId, memberId))));
}

interface Queue {
  /** Branches whose comments the caller looks after at once. */
  branchIds: readonly string[];
  /** Units above, for what has waited until `climbedBy`: an order key. */
  unitIds: readonly string[];
  climbedBy: string;
  /** Somebody else looks after these. */
  exceptFor: string;
  cursor?: string | undefined;
  limit: number;
}

/** What somebody has to look at, the longest waiting first. At most two requests at once. */
export async function findWaiting(db: Database, asked: Queue): Promise<CommentDoc[]> {
  const { branchIds, unitIds, climbedBy, exceptFor, cursor, limit } = asked;
  const rest = { waits: true, memberId: command().neq(exceptFor) };
  const options = { orderBy: [['waitOrder', 'asc']], limit } as const;
  const own = branchIds.length > 0 && {
    ...rest,
    branchId: oneOf(branchIds),
    ...(cursor !== undefined && { waitOrder: command().gt(cursor) }),
  };
  const climbed = unitIds.length > 0 && {
    ...rest,
    path: oneOf(unitIds),
    waitOrder: cursor === undefined ? command().lte(climbedBy) : command().gt(cursor).and(command().lte(climbedBy)),
  };
  const found = await Promise.all([own, climbed].map((where) => (where ? query(db, where, options) : [])));
  const byId = new Map(found.flat().map((comment) => [comment._id, comment]));
  return [...byId.values()].sort((one, other) => (one.waitOrder < other.waitOrder ? -1 : 1)).slice(0, limit);
}

/** What is shown of these units and those below them, the latest first, but for what this member wrote. */
export const findShownBelow = (
  db: Database,
  unitIds: readonly string[],
  exceptFor: string,
  cursor: string | undefined,
): Promise<CommentDoc[]> =>
  query(
    db,
    {
      state: 'shown',
      path: oneOf(unitIds),
      memberId: command().neq(exceptFor),
      ...(cursor !== undefined && { order: command().lt(cursor) }),
    },
    { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
  );
