import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, nothing } from '../kernel/fields';
import { COURSE_COLUMN_KEYS } from './columns';

// What the tabs ask, and what a member does that waits for the network: this is in the mini program's main package.
// Pages of the classroom have lesson-contract.ts.

export const courseColumn = z.enum(COURSE_COLUMN_KEYS);

export const courseRow = z.object({
  courseId: id,
  title: z.string(),
  summary: z.string(),
  column: courseColumn,
  unitName: z.string(),
  lessons: count,
  completedLessons: count,
  dueAt: z.nullable(instant),
});
export type CourseRow = z.infer<typeof courseRow>;

/** Where I stopped: kept only to resume, never judged. */
export const resumePoint = z.object({ lessonId: id, lessonTitle: z.string(), courseId: id, courseTitle: z.string() });
export type ResumePoint = z.infer<typeof resumePoint>;

/** Why a course comes next: asked of me, begun, like the last one, or new. */
export const recommendation = z.object({ courseId: id, reason: z.enum(['due', 'started', 'sameColumn', 'new']) });
export type Recommendation = z.infer<typeof recommendation>;

export const listCourses = endpoint({
  fn: 'classroom',
  action: 'listCourses',
  kind: 'query',
  summary: '我的课程和进度，上次学到哪里，接下来可以学什么',
  allow: 'member',
  input: nothing,
  output: z.object({
    items: z.array(courseRow),
    resume: z.nullable(resumePoint),
    /** Courses of `items`, the first of them first. */
    recommended: z.array(recommendation),
  }),
});

export const savePosition = endpoint({
  fn: 'classroom',
  action: 'savePosition',
  kind: 'command',
  summary: '记下看到哪里，只用来接着看',
  allow: 'member',
  input: z.object({ lessonId: id, position: z.int().check(z.gte(0), z.lte(10_000)) }),
  output: nothing,
});

export const checkVerdict = z.object({
  key: z.string(),
  isRight: z.boolean(),
  /** The keys of the right options, and why: told once every question is answered right, or the lesson is already completed. */
  explanation: z.nullable(z.string()),
});

/** `c1` → option keys; empty for a lesson without a check. */
export const checkAnswers = z.record(
  z.string().check(z.regex(/^c\d{1,2}$/)),
  z.array(z.string().check(z.maxLength(4))).check(z.maxLength(8)),
);

export const completeLesson = endpoint({
  fn: 'classroom',
  action: 'completeLesson',
  kind: 'command',
  summary: '交小测或确认学完；全部答对才算完成，可以再答',
  allow: 'member',
  input: z.object({ lessonId: id, answers: checkAnswers }),
  output: z.object({
    completedAt: z.nullable(instant),
    verdicts: z.array(checkVerdict),
    courseCompleted: z.boolean(),
    nextLessonId: z.nullable(id),
  }),
  errors: ['ANSWERS_MISSING'],
});

export const favouriteKind = z.enum(['course', 'lesson']);
export type FavouriteKind = z.infer<typeof favouriteKind>;

export const setFavourite = endpoint({
  fn: 'classroom',
  action: 'setFavourite',
  kind: 'command',
  summary: '收藏或取消收藏一门课程、一节课；重发结果相同',
  allow: 'member',
  input: z.object({ kind: favouriteKind, subjectId: id, isOn: z.boolean() }),
  output: z.object({ isOn: z.boolean() }),
});
