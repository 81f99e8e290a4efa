import type { ManagedCourseRow, openCourseSource } from '../../core/classroom/workbench-contract';
import type { OutputOf } from '../../core/kernel/endpoint';
import { type CourseDoc, isWithdrawn, type Lesson } from './documents';

export const managedCourseRow = (course: CourseDoc): ManagedCourseRow => ({
  courseId: course._id,
  title: course.title,
  column: course.column,
  unitName: course.unitName,
  lessons: course.outline.length,
  dueAt: course.dueAt,
  publishedAt: course.publishedAt,
  isWithdrawn: isWithdrawn(course),
});

/** A course as its author wrote it, including the answers of its checks. */
export const courseSourceView = (course: CourseDoc, lessons: readonly Lesson[]): OutputOf<typeof openCourseSource> => ({
  courseId: course._id,
  title: course.title,
  summary: course.summary,
  column: course.column,
  rank: course.rank,
  unitId: course.unitId,
  scope: [...course.scope],
  dueAt: course.dueAt,
  allowsComments: course.allowsComments === true,
  lessons: lessons.map(({ _id, title, markdown, check }) => ({ lessonId: _id, title, markdown, check })),
  revision: course.fingerprint,
  isWithdrawn: isWithdrawn(course),
});
