import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, optionalText, page, text } from '../kernel/fields';
import { MEDIA_ENDINGS } from '../kernel/media-files';
import { richText } from '../kernel/rich-text';
import { uploadTicket } from '../kernel/upload';
import { DEFAULT_COLUMN } from './columns';
import { courseColumn } from './contract';
import { mediaAddresses } from './lesson-contract';

/** A lesson's id also names a field of the progress document, so it holds neither dot nor dollar sign. */
export const lessonId = z.string().check(z.regex(/^[A-Za-z0-9][\w-]{0,79}$/));

/** A question of the short check as its author writes it. */
export const checkItem = z.object({
  stem: text(300),
  options: z.array(text(200)).check(z.minLength(2), z.maxLength(6)),
  /** Positions in `options`, from 0. */
  right: z.array(z.int().check(z.gte(0), z.lte(5))).check(z.minLength(1), z.maxLength(6)),
  explanation: text(500),
});
export type CheckItem = z.infer<typeof checkItem>;

export const lessonSource = z.object({
  lessonId,
  title: text(60),
  markdown: text(20_000),
  check: z.array(checkItem).check(z.maxLength(3)),
});
export type LessonSource = z.infer<typeof lessonSource>;

export const DEFAULT_RANK = 100;

/** A course as an editor hands it in: lessons in Markdown, each with its short check. */
export const courseSource = z.object({
  courseId: givenId,
  title: text(60),
  summary: text(200),
  column: z._default(courseColumn, DEFAULT_COLUMN),
  /** Courses stand by it, small numbers first; those of one number, the newest first. */
  rank: z._default(z.int().check(z.gte(1), z.lte(999)), DEFAULT_RANK),
  unitId: id,
  scope: z.array(id).check(z.minLength(1), z.maxLength(50)),
  /** null: open-ended, nothing is due. */
  dueAt: z.nullable(instant),
  lessons: z.array(lessonSource).check(z.minLength(1), z.maxLength(60)),
});
export type CourseSource = z.infer<typeof courseSource>;

const PUBLISHERS = ['secretary', 'admin'] as const;

export const publishCourse = endpoint({
  fn: 'classroom',
  action: 'publishCourse',
  kind: 'command',
  summary: '发布或更新一门课程（Markdown 课时与小测）',
  allow: PUBLISHERS,
  input: z.object({
    ...courseSource.shape,
    /** Of the course that was edited, so that nobody's newer one is overwritten; without it, any. */
    revision: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  }),
  output: z.object({ courseId: id, lessons: count, revision: z.string() }),
  errors: ['MEDIA_NOT_ALLOWED', 'CHECK_WRONG', 'DUE_DATE_PASSED'],
});

export const withdrawCourse = endpoint({
  fn: 'classroom',
  action: 'withdrawCourse',
  kind: 'command',
  summary: '撤回一门课程：党员不再看到，也不再列为待办；学过的记录保留，可以再发布',
  allow: PUBLISHERS,
  input: z.object({ courseId: id }),
  output: z.object({ revision: z.string() }),
});

export const managedCourseRow = z.object({
  courseId: id,
  title: z.string(),
  column: courseColumn,
  unitName: z.string(),
  lessons: count,
  dueAt: z.nullable(instant),
  publishedAt: instant,
  /** It stands before nobody; its source can be published again. */
  isWithdrawn: z.boolean(),
});
export type ManagedCourseRow = z.infer<typeof managedCourseRow>;

export const listManagedCourses = endpoint({
  fn: 'classroom',
  action: 'listManagedCourses',
  kind: 'query',
  summary: '我所管单元发布的课程，最近发布的在前',
  allow: PUBLISHERS,
  input: z.object({ cursor: z.optional(cursor) }),
  output: page(managedCourseRow),
});

export const openCourseSource = endpoint({
  fn: 'classroom',
  action: 'openCourseSource',
  kind: 'query',
  summary: '打开一门课程来修改：Markdown、小测和答案',
  allow: PUBLISHERS,
  input: z.object({ courseId: id }),
  output: z.object({
    ...courseSource.shape,
    /** Empty once it was withdrawn. */
    scope: z.array(id),
    revision: z.string(),
    isWithdrawn: z.boolean(),
  }),
});

/** Where something has to be mended before a course can be published; `line` is null where it is not in the text. */
export const courseProblem = z.object({
  lessonId,
  line: z.nullable(z.int()),
  code: z.enum(['MEDIA_NOT_ALLOWED', 'CHECK_WRONG']),
});
export type CourseProblem = z.infer<typeof courseProblem>;

export const checkCourse = endpoint({
  fn: 'classroom',
  action: 'checkCourse',
  kind: 'query',
  summary: '发布之前检查课时：哪一节、哪一行要改',
  allow: PUBLISHERS,
  input: z.object({ lessons: courseSource.shape.lessons }),
  output: z.object({ problems: z.array(courseProblem) }),
});

export const previewLesson = endpoint({
  fn: 'classroom',
  action: 'previewLesson',
  kind: 'query',
  summary: '预览课时正文；不能用的文件指出在哪一行',
  allow: PUBLISHERS,
  input: z.object({ markdown: optionalText(20_000) }),
  output: z.object({ body: richText, addresses: mediaAddresses, refusedLines: z.array(z.int()) }),
});

/** As much as the storage takes, bytes. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

export const ticketLessonFile = endpoint({
  fn: 'classroom',
  action: 'ticketLessonFile',
  kind: 'command',
  summary: '上传一个课时文件（图片、视频、音频、文档）的许可',
  allow: PUBLISHERS,
  input: z.object({
    /** In whose name the lesson appears. */
    unitId: id,
    ending: z.enum(Object.values(MEDIA_ENDINGS).flat()),
  }),
  output: uploadTicket,
});
