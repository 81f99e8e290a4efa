import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, nothing } from '../kernel/fields';
import { richText } from '../kernel/rich-text';

export const courseRow = z.object({
  courseId: id,
  title: z.string(),
  summary: z.string(),
  unitName: z.string(),
  lessons: count,
  completedLessons: count,
  dueAt: z.nullable(instant),
});
export type CourseRow = z.infer<typeof courseRow>;

/** Where I stopped: kept only to resume, never judged. */
export const resumePoint = z.object({ lessonId: id, lessonTitle: z.string(), courseId: id, courseTitle: z.string() });
export type ResumePoint = z.infer<typeof resumePoint>;

export const listCourses = endpoint({
  fn: 'classroom',
  action: 'listCourses',
  kind: 'query',
  summary: '我的课程和进度，以及上次学到哪里',
  allow: 'member',
  input: nothing,
  output: z.object({ items: z.array(courseRow), resume: z.nullable(resumePoint) }),
});

export const lessonRow = z.object({
  lessonId: id,
  title: z.string(),
  /** Estimated reading time, minutes; a help for choosing, never counted. */
  minutes: z.int(),
  isCompleted: z.boolean(),
});
export type LessonRow = z.infer<typeof lessonRow>;
/** A line of a course's table of contents, the same for everybody. */
export type OutlineEntry = Omit<LessonRow, 'isCompleted'>;

export const courseView = z.object({ ...courseRow.shape, items: z.array(lessonRow) });
export type CourseView = z.infer<typeof courseView>;

export const openCourse = endpoint({
  fn: 'classroom',
  action: 'openCourse',
  kind: 'query',
  summary: '打开一门课程：课时目录和完成情况',
  allow: 'member',
  input: z.object({ courseId: id }),
  output: courseView,
});

/** A question of the short check as the learner sees it: no key, no explanation. */
export const checkQuestion = z.object({
  /** `c1` … */
  key: z.string(),
  stem: z.string(),
  options: z.array(z.object({ key: z.string(), text: z.string() })),
});
export type CheckQuestion = z.infer<typeof checkQuestion>;

export const lessonView = z.object({
  lessonId: id,
  courseId: id,
  courseTitle: z.string(),
  title: z.string(),
  minutes: z.int(),
  body: richText,
  /** Empty: the lesson is completed by confirming it. */
  check: z.array(checkQuestion),
  completedAt: z.nullable(instant),
  /** Index of the first block on screen when I left; 0 at the start. */
  position: z.int(),
  nextLessonId: z.nullable(id),
});
export type LessonView = z.infer<typeof lessonView>;

export const openLesson = endpoint({
  fn: 'classroom',
  action: 'openLesson',
  kind: 'query',
  summary: '打开一节课：正文、小测（不含答案）、上次位置',
  allow: 'member',
  input: z.object({ lessonId: id }),
  output: lessonView,
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

export const completeLesson = endpoint({
  fn: 'classroom',
  action: 'completeLesson',
  kind: 'command',
  summary: '交小测或确认学完；全部答对才算完成，可以再答',
  allow: 'member',
  input: z.object({
    lessonId: id,
    /** `c1` → option keys; empty for a lesson without a check. */
    answers: z.record(
      z.string().check(z.regex(/^c\d{1,2}$/)),
      z.array(z.string().check(z.maxLength(4))).check(z.maxLength(8)),
    ),
  }),
  output: z.object({
    completedAt: z.nullable(instant),
    verdicts: z.array(checkVerdict),
    courseCompleted: z.boolean(),
    nextLessonId: z.nullable(id),
  }),
  errors: ['ANSWERS_MISSING'],
});
