import type { ResumePoint } from '../../core/classroom/contract';
import { resumeAt } from '../../core/classroom/rules/outline';
import type { CheckItem, CourseSource } from '../../core/classroom/workbench-contract';
import { reaches } from '../../core/kernel/scope';
import type { Database } from '../_kit/database';
import type { Lesson } from './documents';
import { findCourse, findCourses, findLearnerPlace, findLessonFor, findLessons } from './repository';

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

/** A lesson that the caller may read, as far as what is said below it depends on it; null for any other. One request. */
export async function findDiscussedLesson(
  db: Database,
  lessonId: string,
  member: { memberId: string; path: readonly string[] },
): Promise<{ courseId: string; title: string; allowsComments: boolean } | null> {
  const found = await findLessonFor(db, lessonId, member);
  if (!found) return null;
  const { course, lesson } = found;
  return { courseId: course._id, title: lesson.title, allowsComments: course.allowsComments === true };
}

/** Those of these courses that reach the member and take comments, each with the ids of its lessons. One request. */
export async function findCoursesWithComments(
  db: Database,
  courseIds: readonly string[],
  { path }: { path: readonly string[] },
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = await findCourses(db, courseIds);
  const open = found.filter(({ scope, allowsComments }) => allowsComments === true && reaches(scope, path));
  return new Map(open.map(({ _id, outline }) => [_id, new Set(outline.map(({ lessonId }) => lessonId))]));
}

/**
 * What a course keeps when it is generated again: its place in lists, whether it takes comments, and the short checks by lesson. null if the
 * course does not exist yet. Two requests.
 */
export async function findCourseToRenew(
  db: Database,
  courseId: string,
): Promise<{
  settings: Pick<CourseSource, 'column' | 'rank' | 'allowsComments'>;
  checks: ReadonlyMap<string, CheckItem[]>;
} | null> {
  const course = await findCourse(db, courseId);
  if (!course) return null;
  const lessons = await findLessons(db, [course]);
  const { column, rank, allowsComments = false } = course;
  const settings = { column, rank, allowsComments };
  return { settings, checks: new Map(lessons.map(({ _id, check }) => [_id, check])) };
}
