import type { CheckQuestion, CourseRow, CourseView, LessonRow, LessonView } from '../../core/classroom/contract';
import { completedCount, lessonAfter } from '../../core/classroom/rules/outline';
import { optionKey, questionKey } from '../../core/classroom/rules/short-check';
import type { CourseDoc, LessonDoc } from './documents';
import type { Progress } from './progress';
import type { LessonForMember } from './repository';

/** Views name each field that leaves the server: a field added to a document stays there. */
export const courseRow = (course: CourseDoc, { completed }: Progress): CourseRow => ({
  courseId: course._id,
  title: course.title,
  summary: course.summary,
  unitName: course.unitName,
  lessons: course.outline.length,
  completedLessons: completedCount(course.outline, completed),
  dueAt: course.dueAt,
});

export const courseView = (course: CourseDoc, progress: Progress): CourseView => ({
  ...courseRow(course, progress),
  items: course.outline.map(
    ({ lessonId, title, minutes }): LessonRow => ({
      lessonId,
      title,
      minutes,
      isCompleted: progress.completed.has(lessonId),
    }),
  ),
});

const publicCheck = (check: LessonDoc['check']): CheckQuestion[] =>
  check.map(({ stem, options }, index) => ({
    key: questionKey(index),
    stem,
    options: options.map((text, position) => ({ key: optionKey(position), text })),
  }));

export const lessonView = ({ lesson, course, progress }: LessonForMember): LessonView => ({
  lessonId: lesson._id,
  courseId: course._id,
  courseTitle: course.title,
  title: lesson.title,
  minutes: lesson.minutes,
  body: lesson.body,
  check: publicCheck(lesson.check),
  completedAt: progress.completed.get(lesson._id) ?? null,
  position: progress.positions.get(lesson._id) ?? 0,
  nextLessonId: lessonAfter(course.outline, lesson._id),
});
