import { plainText } from '../../core/kernel/rich-text';
import { membersOf } from '../../core/search/rules/readers';
import { command, type Database } from '../_kit/database';
import type { EntrySet, EntrySetPage } from '../_kit/search-entries';
import { findUnits, type UnitDoc } from '../org/public';
import { Courses, Lessons } from './collections';
import type { CourseDoc, LessonDoc } from './documents';

export const courseOwner = (courseId: string): string => `course:${courseId}`;

/** The search entries of a course's lessons. The short check is left out, because it contains the answers. */
export function searchableCourse(
  course: CourseDoc,
  lessons: readonly Pick<LessonDoc, '_id' | 'title' | 'body'>[],
  scope: readonly UnitDoc[],
): EntrySet {
  const listed = new Set(course.outline.map(({ lessonId }) => lessonId));
  return {
    owner: courseOwner(course._id),
    things: lessons
      .filter(({ _id }) => listed.has(_id))
      .map(({ _id, title, body }) => ({
        kind: 'lesson',
        subjectId: _id,
        parentId: course._id,
        title,
        text: plainText(body),
        context: course.title,
        at: course.publishedAt,
        ...membersOf(scope),
      })),
  };
}

/** Courses per page. Each brings all its lessons. */
const PAGE = 5;

export async function listSearchableCourses(db: Database, after: string): Promise<EntrySetPage> {
  const courses = await db.in(Courses).query({ _id: command().gt(after) }, { orderBy: [['_id', 'asc']], limit: PAGE });
  const lessonIds = courses.flatMap(({ outline }) => outline.map(({ lessonId }) => lessonId));
  const [units, lessons] = await Promise.all([
    findUnits(
      db,
      courses.flatMap(({ scope }) => scope),
    ),
    lessonIds.length === 0 ? [] : db.in(Lessons).query({ _id: command().in(lessonIds) }, { limit: lessonIds.length }),
  ]);
  return {
    sets: courses.map((course) =>
      searchableCourse(
        course,
        lessons.filter(({ courseId }) => courseId === course._id),
        units.filter(({ _id }) => course.scope.includes(_id)),
      ),
    ),
    next: courses.length < PAGE ? null : (courses.at(-1)?._id ?? null),
  };
}
