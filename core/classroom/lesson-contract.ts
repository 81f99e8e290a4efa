import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { cursor, id, instant, page } from '../kernel/fields';
import { richText } from '../kernel/rich-text';
import { courseRow, favouriteKind } from './contract';

/** What a lesson mainly is; by its body, see `lessonKindOf`. */
export const lessonKind = z.enum(['article', 'pictures', 'video', 'audio', 'attachment']);
export type LessonKind = z.infer<typeof lessonKind>;

export const lessonRow = z.object({
  lessonId: id,
  title: z.string(),
  kind: lessonKind,
  /** Estimated reading time, minutes; a help for choosing, never counted. */
  minutes: z.int(),
  isCompleted: z.boolean(),
});
export type LessonRow = z.infer<typeof lessonRow>;
/** A line of a course's table of contents, the same for everybody. */
export type OutlineEntry = Omit<LessonRow, 'isCompleted'>;

export const courseView = z.object({ ...courseRow.shape, items: z.array(lessonRow), isFavourite: z.boolean() });
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

/** Where the files of a text can be fetched for a while, by file id; a file that is gone has none. */
export const mediaAddresses = z.object({ byFileId: z.record(z.string(), z.string()), endAt: instant });
export type MediaAddresses = z.infer<typeof mediaAddresses>;

export const lessonView = z.object({
  lessonId: id,
  courseId: id,
  courseTitle: z.string(),
  title: z.string(),
  kind: lessonKind,
  minutes: z.int(),
  body: richText,
  /** Of the files in `body`. */
  addresses: mediaAddresses,
  /** Empty: the lesson is completed by confirming it. */
  check: z.array(checkQuestion),
  completedAt: z.nullable(instant),
  /** Index of the first block on screen when I left; 0 at the start. */
  position: z.int(),
  nextLessonId: z.nullable(id),
  isFavourite: z.boolean(),
});
export type LessonView = z.infer<typeof lessonView>;

export const openLesson = endpoint({
  fn: 'classroom',
  action: 'openLesson',
  kind: 'query',
  summary: '打开一节课：正文、文件的临时地址、小测（不含答案）、上次位置',
  allow: 'member',
  input: z.object({ lessonId: id }),
  output: lessonView,
});

export const renewAddresses = endpoint({
  fn: 'classroom',
  action: 'renewAddresses',
  kind: 'query',
  summary: '一节课里文件的新的临时地址',
  allow: 'member',
  input: z.object({ lessonId: id }),
  output: mediaAddresses,
});

export const favouriteRow = z.object({
  kind: favouriteKind,
  courseId: id,
  courseTitle: z.string(),
  /** null: the course itself. */
  lesson: z.nullable(z.object({ lessonId: id, title: z.string(), kind: lessonKind })),
});
export type FavouriteRow = z.infer<typeof favouriteRow>;

export const listFavourites = endpoint({
  fn: 'classroom',
  action: 'listFavourites',
  kind: 'query',
  summary: '我收藏的课程和课时，最近的在前',
  allow: 'member',
  input: z.object({ cursor: z.optional(cursor) }),
  output: page(favouriteRow),
});
