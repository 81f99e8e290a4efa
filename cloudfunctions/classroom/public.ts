import type { ResumePoint } from '../../core/classroom/contract';
import { resumeAt } from '../../core/classroom/rules/outline';
import type { Database } from '../_kit/database';
import type { LessonDoc } from './documents';
import { findLearnerPlace, findLessonFor } from './repository';

export { listSearchableCourses } from './searchable';

/** Where the member goes on studying; null when there is nothing left that the member may open. One request. */
export async function findResume(
  db: Database,
  member: { memberId: string; path: readonly string[] },
): Promise<ResumePoint | null> {
  const place = await findLearnerPlace(db, member);
  return place && resumeAt({ courseId: place.course._id, ...place.course }, place.lessonId);
}

/** A lesson that the member may open, as others may cite it; null for any other. One request. */
export async function findReadableLesson(
  db: Database,
  lessonId: string,
  member: { memberId: string; path: readonly string[] },
): Promise<Pick<LessonDoc, '_id' | 'courseId' | 'title' | 'body'> | null> {
  const found = await findLessonFor(db, lessonId, member);
  return found && { _id: lessonId, courseId: found.course._id, title: found.lesson.title, body: found.lesson.body };
}
