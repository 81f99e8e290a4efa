import { plainText } from '../../core/kernel/rich-text';
import { membersOf } from '../../core/search/rules/readers';
import { command, type Database } from '../_kit/database';
import { type EntrySet, type EntrySetPage, saveEntries } from '../_kit/search-entries';
import { findUnits, type UnitDoc } from '../org/public';
import { Courses } from './collections';
import { type CourseDoc, courseOf, type Lesson } from './documents';
import { findCourse, findLessons } from './repository';

export const courseOwner = (courseId: string): string => `course:${courseId}`;

/** The search entries of a course's lessons. The short check is left out, because it contains the answers. */
export function searchableCourse(
  course: CourseDoc,
  lessons: readonly Pick<Lesson, '_id' | 'title' | 'body'>[],
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

/** As often as another version may come between. */
const ROUNDS = 3;

/** Makes the present version of a course findable, whichever it is when this ends. */
export async function indexCourse(db: Database, courseId: string): Promise<void> {
  let course = await findCourse(db, courseId);
  for (let round = 0; course && round < ROUNDS; round += 1) {
    const [units, lessons] = await Promise.all([findUnits(db, course.scope), findLessons(db, [course])]);
    await saveEntries(db, [searchableCourse(course, lessons, units)]);
    const present = await findCourse(db, courseId);
    if (present?.fingerprint === course.fingerprint) return;
    course = present;
  }
}

/** Courses per page. Each brings all its lessons. */
const PAGE = 5;

export async function listSearchableCourses(db: Database, after: string): Promise<EntrySetPage> {
  const found = await db.in(Courses).query({ _id: command().gt(after) }, { orderBy: [['_id', 'asc']], limit: PAGE });
  const courses = found.map(courseOf);
  const [units, lessons] = await Promise.all([
    findUnits(
      db,
      courses.flatMap(({ scope }) => scope),
    ),
    findLessons(db, courses),
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
