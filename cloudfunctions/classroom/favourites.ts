import type { FavouriteKind, setFavourite } from '../../core/classroom/contract';
import type { FavouriteRow } from '../../core/classroom/lesson-contract';
import type { InputOf } from '../../core/kernel/endpoint';
import { orderKey } from '../../core/kernel/order-key';
import { command, type Database } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Favourites } from './collections';
import type { CourseDoc, FavouriteDoc } from './documents';

export const favouriteId = (memberId: string, kind: FavouriteKind, subjectId: string): string =>
  `${memberId}:${kind}:${subjectId}`;

export const findFavourite = (
  db: Database,
  memberId: string,
  kind: FavouriteKind,
  subjectId: string,
): Promise<FavouriteDoc | null> => db.in(Favourites).find(favouriteId(memberId, kind, subjectId));

/** A page of a member's favourites, newest first. */
export const findFavourites = (db: Database, memberId: string, cursor: string | undefined): Promise<FavouriteDoc[]> =>
  db
    .in(Favourites)
    .query(
      { memberId, ...(cursor === undefined ? {} : { order: command().lt(cursor) }) },
      { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
    );

/** Adds a favourite. An existing one keeps its place in the list. */
export async function addFavourite(
  db: Database,
  { kind, subjectId }: InputOf<typeof setFavourite>,
  { memberId, courseId, now }: { memberId: string; courseId: string; now: number },
): Promise<void> {
  const _id = favouriteId(memberId, kind, subjectId);
  await db.in(Favourites).add({ _id, v: 1, memberId, kind, subjectId, courseId, order: orderKey(now, _id) });
}

export const removeFavourite = (
  db: Database,
  memberId: string,
  { kind, subjectId }: InputOf<typeof setFavourite>,
): Promise<void> =>
  db.transaction((transaction) => transaction.in(Favourites).remove(favouriteId(memberId, kind, subjectId)));

/** null when the lesson is no longer in the course. */
export function favouriteRow({ kind, subjectId }: FavouriteDoc, course: CourseDoc): FavouriteRow | null {
  const row = { kind, courseId: course._id, courseTitle: course.title };
  if (kind === 'course') return { ...row, lesson: null };
  const entry = course.outline.find(({ lessonId }) => lessonId === subjectId);
  return entry ? { ...row, lesson: { lessonId: entry.lessonId, title: entry.title, kind: entry.kind } } : null;
}
