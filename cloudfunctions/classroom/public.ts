import type { ResumePoint } from '../../core/classroom/contract';
import { resumeAt } from '../../core/classroom/rules/outline';
import type { CheckItem } from '../../core/classroom/workbench-contract';
import type { Database } from '../_kit/database';
import type { CourseDoc, Lesson } from './documents';
import { findCourse, findLearnerPlace, findLessonFor, findLessons } from './repository';

export { publishCourse } from './publish-course';
export { listSearchableCourses } from './searchable';

/** The member's resume point; null when there is none that the member may still open. One request. */
export async function findResume(
  db: Database,
  member: { memberId: string; path: readonly string[] },
): Promise<ResumePoint | null> {
  const place = await findLearnerPlace(db, member);
  return place && resumeAt({ courseId: place.course._id, ...place.course }, place.lessonId);
}

/**
 * A lesson that the member may open, in the form in which other features cite it; null for any other lesson. One
 * request.
 */
export async function findReadableLesson(
  db: Database,
  lessonId: string,
  member: { memberId: string; path: readonly string[] },
): Promise<Pick<Lesson, '_id' | 'courseId' | 'title' | 'body'> | null> {
  const found = await findLessonFor(db, lessonId, member);
  return found && { _id: lessonId, courseId: found.course._id, title: found.lesson.title, body: found.lesson.body };
}

/**
 * What a course keeps when it is generated again: its place in lists, and the short checks by lesson. null if the
 * course does not exist yet. Two requests.
 */
export async function findCourseToRenew(
  db: Database,
  courseId: string,
): Promise<{ settings: Pick<CourseDoc, 'column' | 'rank'>; checks: ReadonlyMap<string, CheckItem[]> } | null> {
  const course = await findCourse(db, courseId);
  if (!course) return null;
  const lessons = await findLessons(db, [course]);
  const { column, rank } = course;
  return { settings: { column, rank }, checks: new Map(lessons.map(({ _id, check }) => [_id, check])) };
}
