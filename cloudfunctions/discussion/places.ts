import type { Place, ShownPlace } from '../../core/discussion/place';
import type { NoticeLink } from '../../core/kernel/notice-link';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { findCoursesWithComments, findDiscussedLesson } from '../classroom/public';
import { type DiscussedPost, findDiscussed, findWithComments } from '../feed/public';
import type { CommentDoc } from './documents';

/** Where a comment stands, as it is stored with it. */
export type Spot = Pick<CommentDoc, 'postId' | 'courseId' | 'lessonId'>;

export interface FoundPlace extends DiscussedPost {
  spot: Spot;
}

/** A place that the caller may read; null for any other. One request. */
export async function findPlace(db: Database, { kind, id }: Place, caller: Caller): Promise<FoundPlace | null> {
  if (kind === 'post') {
    const post = await findDiscussed(db, id, caller);
    return post && { ...post, spot: { postId: id } };
  }
  const lesson = await findDiscussedLesson(db, id, caller);
  if (!lesson) return null;
  const { title, allowsComments, courseId } = lesson;
  // As long as the lesson is open, so is what is said below it.
  return { title, allowsComments, until: null, isOver: false, answer: null, spot: { courseId, lessonId: id } };
}

export const placeOf = ({ postId, lessonId }: Spot): Place =>
  lessonId === undefined ? { kind: 'post', id: postId ?? '' } : { kind: 'lesson', id: lessonId };

export const shownPlaceOf = (spot: Spot): ShownPlace => ({ ...placeOf(spot), courseId: spot.courseId ?? null });

/** The id of a lesson that has left its course may become another course's: what was said below it does not go along. */
export const isSameSpot = (one: Spot, other: Spot): boolean =>
  one.postId === other.postId && one.courseId === other.courseId && one.lessonId === other.lessonId;

/** The place of a comment, if the caller may read it still; null otherwise. One request. */
export async function findPlaceOf(db: Database, comment: Spot, caller: Caller): Promise<FoundPlace | null> {
  const found = await findPlace(db, placeOf(comment), caller);
  return found && isSameSpot(found.spot, comment) ? found : null;
}

/** Which of these the caller may open with what is said there. At most two requests at once. */
export async function findOpenSpots(
  db: Database,
  spots: readonly Spot[],
  caller: Caller,
): Promise<(spot: Spot) => boolean> {
  const idsIn = (field: 'postId' | 'courseId') => [...new Set(spots.flatMap((spot) => spot[field] ?? []))];
  const [posts, courses] = await Promise.all([
    findWithComments(db, idsIn('postId'), caller),
    findCoursesWithComments(db, idsIn('courseId'), caller),
  ]);
  return ({ postId, courseId = '', lessonId = '' }) =>
    postId === undefined ? courses.get(courseId)?.has(lessonId) === true : posts.has(postId);
}

/** What a notice about a comment opens. */
export const linkTo = (spot: Spot): NoticeLink => {
  const { kind, id } = placeOf(spot);
  return { kind: kind === 'post' ? 'discussion' : 'lessonDiscussion', id };
};
