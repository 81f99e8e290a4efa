import type { CourseRow } from '../../core/classroom/contract';
import type {
  CheckQuestion,
  CourseView,
  LessonRow,
  LessonView,
  MediaAddresses,
} from '../../core/classroom/lesson-contract';
import { completedCount, lessonAfter } from '../../core/classroom/rules/outline';
import { optionKey, questionKey } from '../../core/classroom/rules/short-check';
import type { CourseDoc, Lesson } from './documents';
import type { Progress } from './progress';
import type { LessonForMember } from './repository';

/** Views name every field that leaves the server, so a field added to a document stays on the server. */
export const courseRow = (course: CourseDoc, { completed }: Progress): CourseRow => ({
  courseId: course._id,
  title: course.title,
  summary: course.summary,
  column: course.column,
  unitName: course.unitName,
  lessons: course.outline.length,
  completedLessons: completedCount(course.outline, completed),
  dueAt: course.dueAt,
});

export const courseView = (course: CourseDoc, progress: Progress, isFavourite: boolean): CourseView => ({
  ...courseRow(course, progress),
  items: course.outline.map(
    ({ lessonId, title, kind, minutes }): LessonRow => ({
      lessonId,
      title,
      kind,
      minutes,
      isCompleted: progress.completed.has(lessonId),
    }),
  ),
  isFavourite,
});

const publicCheck = (check: Lesson['check']): CheckQuestion[] =>
  check.map(({ stem, options }, index) => ({
    key: questionKey(index),
    stem,
    options: options.map((text, position) => ({ key: optionKey(position), text })),
  }));

export const lessonView = (
  { lesson, course, progress, isFavourite }: LessonForMember,
  addresses: MediaAddresses,
): Omit<LessonView, 'discussion'> => ({
  lessonId: lesson._id,
  courseId: course._id,
  courseTitle: course.title,
  title: lesson.title,
  kind: lesson.kind,
  minutes: lesson.minutes,
  body: lesson.body,
  addresses,
  check: publicCheck(lesson.check),
  completedAt: progress.completed.get(lesson._id) ?? null,
  position: progress.positions.get(lesson._id) ?? 0,
  nextLessonId: lessonAfter(course.outline, lesson._id),
  isFavourite,
});
