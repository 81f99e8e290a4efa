import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, integer, nothing } from '../kernel/fields';
import { COURSE_COLUMN_KEYS } from './columns';

// Contracts needed by the tabs and by actions that wait for the network. They are in the mini program's main package,
// so keep them few. The classroom's other pages use lesson-contract.ts.

export const courseColumn = v.picklist(COURSE_COLUMN_KEYS);

export const courseRow = v.object({
  courseId: id,
  title: v.string(),
  summary: v.string(),
  column: courseColumn,
  unitName: v.string(),
  lessons: count,
  completedLessons: count,
  dueAt: v.nullable(instant),
});
export type CourseRow = v.InferOutput<typeof courseRow>;

/** Where the member stopped. It serves only to resume and is never judged. */
export const resumePoint = v.object({ lessonId: id, lessonTitle: v.string(), courseId: id, courseTitle: v.string() });
export type ResumePoint = v.InferOutput<typeof resumePoint>;

/** Why a course comes next: it is due, started, in the column of the current course, or new. */
export const recommendation = v.object({ courseId: id, reason: v.picklist(['due', 'started', 'sameColumn', 'new']) });
export type Recommendation = v.InferOutput<typeof recommendation>;

export const listCourses = endpoint({
  fn: 'classroom',
  action: 'listCourses',
  kind: 'query',
  summary: '我的课程和进度，上次学到哪里，接下来可以学什么',
  allow: 'member',
  input: nothing,
  output: v.object({
    items: v.array(courseRow),
    resume: v.nullable(resumePoint),
    /** Courses among `items`, best first. */
    recommended: v.array(recommendation),
  }),
});

export const reachedPosition = v.object({ lessonId: id, position: v.pipe(integer, v.minValue(0), v.maxValue(10_000)) });

export const savePosition = endpoint({
  fn: 'classroom',
  action: 'savePosition',
  kind: 'command',
  summary: '记下看到哪里，只用来接着看',
  allow: 'member',
  input: reachedPosition,
  output: nothing,
});

export const checkVerdict = v.object({
  key: v.string(),
  isRight: v.boolean(),
  /**
   * The right options and the reason. Only sent once every question is answered right, or if the lesson was already
   * completed.
   */
  explanation: v.nullable(v.string()),
});

/** Question key (`c1` …) → chosen option keys; empty for a lesson without a check. */
export const checkAnswers = v.record(
  v.pipe(v.string(), v.regex(/^c\d{1,2}$/)),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(4))), v.maxLength(8)),
);

export const completeLesson = endpoint({
  fn: 'classroom',
  action: 'completeLesson',
  kind: 'command',
  summary: '交小测或确认学完；全部答对才算完成，可以再答',
  allow: 'member',
  input: v.object({ lessonId: id, answers: checkAnswers }),
  output: v.object({
    completedAt: v.nullable(instant),
    verdicts: v.array(checkVerdict),
    courseCompleted: v.boolean(),
    nextLessonId: v.nullable(id),
  }),
  errors: ['ANSWERS_MISSING'],
});

export const favouriteKind = v.picklist(['course', 'lesson']);
export type FavouriteKind = v.InferOutput<typeof favouriteKind>;

export const favouriteChoice = v.object({ kind: favouriteKind, subjectId: id, isOn: v.boolean() });

export const setFavourite = endpoint({
  fn: 'classroom',
  action: 'setFavourite',
  kind: 'command',
  summary: '收藏或取消收藏一门课程、一节课；重发结果相同',
  allow: 'member',
  input: favouriteChoice,
  output: v.object({ isOn: v.boolean() }),
});
