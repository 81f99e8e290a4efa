import * as v from 'valibot';
import { looked } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, integer, nothing, optionalText, page, text } from '../kernel/fields';
import { MEDIA_ENDINGS } from '../kernel/media-files';
import { richText } from '../kernel/rich-text';
import { uploadTicket } from '../kernel/upload';
import { DEFAULT_COLUMN } from './columns';
import { courseColumn } from './contract';
import { mediaAddresses } from './lesson-contract';

/**
 * The id of a lesson. It also names a field in the progress document, so it must not contain a dot or a dollar sign.
 */
export const lessonId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w-]{0,79}$/));

/** A question of the short check as its author writes it. */
export const checkItem = v.object({
  stem: text(300),
  options: v.pipe(v.array(text(200)), v.minLength(2), v.maxLength(6)),
  /** Positions in `options`, from 0. */
  right: v.pipe(v.array(v.pipe(integer, v.minValue(0), v.maxValue(5))), v.minLength(1), v.maxLength(6)),
  explanation: text(500),
});
export type CheckItem = v.InferOutput<typeof checkItem>;

export const lessonSource = v.object({
  lessonId,
  title: text(60),
  markdown: text(20_000),
  check: v.pipe(v.array(checkItem), v.maxLength(3)),
});
export type LessonSource = v.InferOutput<typeof lessonSource>;

export const DEFAULT_RANK = 100;

/** A course as an editor submits it: lessons in Markdown, each with its short check. */
export const courseSource = v.object({
  courseId: givenId,
  title: text(60),
  summary: text(200),
  column: v.optional(courseColumn, DEFAULT_COLUMN),
  /** Courses are sorted by `rank`, small numbers first, then newest first. */
  rank: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(999)), DEFAULT_RANK),
  unitId: id,
  scope: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
  /** null when nothing is due. */
  dueAt: v.nullable(instant),
  /** Whether members may comment below its lessons, where the policy has `voices`. */
  allowsComments: v.optional(v.boolean(), false),
  lessons: v.pipe(v.array(lessonSource), v.minLength(1), v.maxLength(60)),
});
export type CourseSource = v.InferOutput<typeof courseSource>;

const PUBLISHERS = ['secretary', 'admin'] as const;

export const publishCourse = endpoint({
  fn: 'classroom',
  action: 'publishCourse',
  kind: 'command',
  summary: '发布或更新一门课程（Markdown 课时与小测）；新写的字和图先查',
  allow: PUBLISHERS,
  input: v.object({
    ...courseSource.entries,
    /**
     * The revision of the course that was edited; null for a new course. If the stored one differs, publishing is
     * refused. Without it any revision is overwritten.
     */
    seenRevision: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64)))),
    looked,
  }),
  output: v.object({ courseId: id, lessons: count, revision: v.string() }),
  errors: ['MEDIA_NOT_ALLOWED', 'CHECK_WRONG', 'DUE_DATE_PASSED', 'CONTENT_REFUSED', 'CONTENT_HELD', 'CONTENT_DOUBTED'],
});

export const withdrawCourse = endpoint({
  fn: 'classroom',
  action: 'withdrawCourse',
  kind: 'command',
  summary: '撤回一门课程：党员不再看到，也不再列为待办；学过的记录保留，可以再发布',
  allow: PUBLISHERS,
  input: v.object({ courseId: id }),
  output: v.object({ revision: v.string() }),
});

export const sweepCourses = endpoint({
  fn: 'classroom',
  action: 'timer:everyHour',
  kind: 'command',
  summary: '定时器：发布以后一小时，删去课程现在的目录里没有的课时和正文；一段一段地找没有哪篇正文用的文件，删去',
  allow: 'timer',
  input: nothing,
  output: v.object({ courses: count, removed: count, files: count }),
});

export const managedCourseRow = v.object({
  courseId: id,
  title: v.string(),
  column: courseColumn,
  unitName: v.string(),
  lessons: count,
  dueAt: v.nullable(instant),
  publishedAt: instant,
  /** Nobody sees the course; its source can be published again. */
  isWithdrawn: v.boolean(),
});
export type ManagedCourseRow = v.InferOutput<typeof managedCourseRow>;

export const listManagedCourses = endpoint({
  fn: 'classroom',
  action: 'listManagedCourses',
  kind: 'query',
  summary: '我所管单元发布的课程，最近发布的在前',
  allow: PUBLISHERS,
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(managedCourseRow),
});

export const openCourseSource = endpoint({
  fn: 'classroom',
  action: 'openCourseSource',
  kind: 'query',
  summary: '打开一门课程来修改：Markdown、小测和答案',
  allow: PUBLISHERS,
  input: v.object({ courseId: id }),
  output: v.object({
    ...courseSource.entries,
    /** Empty after a withdrawal. */
    scope: v.array(id),
    revision: v.string(),
    isWithdrawn: v.boolean(),
  }),
});

/**
 * A problem that prevents publishing. `line` is the line in the lesson's Markdown; null for a problem outside the text.
 */
export const courseProblem = v.object({
  lessonId,
  line: v.nullable(integer),
  code: v.picklist(['MEDIA_NOT_ALLOWED', 'CHECK_WRONG']),
});
export type CourseProblem = v.InferOutput<typeof courseProblem>;

export const checkCourse = endpoint({
  fn: 'classroom',
  action: 'checkCourse',
  kind: 'query',
  summary: '发布之前检查课时：哪一节、哪一行要改',
  allow: PUBLISHERS,
  input: v.object({ lessons: courseSource.entries.lessons }),
  output: v.object({ problems: v.array(courseProblem) }),
});

export const previewLesson = endpoint({
  fn: 'classroom',
  action: 'previewLesson',
  kind: 'query',
  summary: '预览课时正文；不能用的文件指出在哪一行',
  allow: PUBLISHERS,
  input: v.object({ markdown: optionalText(20_000) }),
  output: v.object({ body: richText, addresses: mediaAddresses, refusedLines: v.array(integer) }),
});

export const ticketLessonFile = endpoint({
  fn: 'classroom',
  action: 'ticketLessonFile',
  kind: 'command',
  summary: '上传一个课时文件（图片、视频、音频、文档）的许可',
  allow: PUBLISHERS,
  input: v.object({
    /** The unit in whose name the lesson will appear. */
    unitId: id,
    ending: v.picklist(Object.values(MEDIA_ENDINGS).flat()),
  }),
  output: uploadTicket,
});
