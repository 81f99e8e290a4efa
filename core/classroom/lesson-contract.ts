import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, integer, page } from '../kernel/fields';
import { fileAddresses, richText } from '../kernel/rich-text';
import { courseRow, favouriteKind } from './contract';

/** Main kind of a lesson, decided by its body, see `lessonKindOf`. */
export const lessonKind = v.picklist(['article', 'pictures', 'video', 'audio', 'attachment']);
export type LessonKind = v.InferOutput<typeof lessonKind>;

export const lessonRow = v.object({
  lessonId: id,
  title: v.string(),
  kind: lessonKind,
  /** Estimated reading time in minutes. It helps members choose; nobody's time is measured. */
  minutes: integer,
  isCompleted: v.boolean(),
});
export type LessonRow = v.InferOutput<typeof lessonRow>;
/** A row of a course's table of contents, the same for every member. */
export type OutlineEntry = Omit<LessonRow, 'isCompleted'>;

export const courseView = v.object({ ...courseRow.entries, items: v.array(lessonRow), isFavourite: v.boolean() });
export type CourseView = v.InferOutput<typeof courseView>;

export const openCourse = endpoint({
  fn: 'classroom',
  action: 'openCourse',
  kind: 'query',
  summary: '打开一门课程：课时目录和完成情况',
  allow: 'member',
  input: v.object({ courseId: id }),
  output: courseView,
});

/** A question of the short check as the member sees it, without key and explanation. */
export const checkQuestion = v.object({
  /** `c1`, `c2` … */
  key: v.string(),
  stem: v.string(),
  options: v.array(v.object({ key: v.string(), text: v.string() })),
});
export type CheckQuestion = v.InferOutput<typeof checkQuestion>;

/**
 * Temporary addresses of the files in a text, by file id. A missing file has none. At `endAt` the page must fetch new
 * ones.
 */
export const mediaAddresses = v.object({ byFileId: fileAddresses, endAt: instant });
export type MediaAddresses = v.InferOutput<typeof mediaAddresses>;

export const lessonView = v.object({
  lessonId: id,
  courseId: id,
  courseTitle: v.string(),
  title: v.string(),
  kind: lessonKind,
  minutes: integer,
  body: richText,
  /** Addresses of the files in `body`. */
  addresses: mediaAddresses,
  /** Empty for a lesson that is completed by confirming it. */
  check: v.pipe(v.array(checkQuestion), v.maxLength(3)),
  completedAt: v.nullable(instant),
  /** Index of the first block on screen when the member left; 0 at the start. */
  position: integer,
  nextLessonId: v.nullable(id),
  isFavourite: v.boolean(),
  /** Comments below it: how many are shown; null where there are none. */
  discussion: v.nullable(v.object({ comments: count })),
});
export type LessonView = v.InferOutput<typeof lessonView>;

export const openLesson = endpoint({
  fn: 'classroom',
  action: 'openLesson',
  kind: 'query',
  summary: '打开一节课：正文、文件的临时地址、小测（不含答案）、上次位置',
  allow: 'member',
  input: v.object({ lessonId: id }),
  output: lessonView,
});

export const renewAddresses = endpoint({
  fn: 'classroom',
  action: 'renewAddresses',
  kind: 'query',
  summary: '一节课里文件的新的临时地址',
  allow: 'member',
  input: v.object({ lessonId: id }),
  output: mediaAddresses,
});

export const favouriteRow = v.object({
  kind: favouriteKind,
  courseId: id,
  courseTitle: v.string(),
  /** null for the course itself. */
  lesson: v.nullable(v.object({ lessonId: id, title: v.string(), kind: lessonKind })),
});
export type FavouriteRow = v.InferOutput<typeof favouriteRow>;

export const listFavourites = endpoint({
  fn: 'classroom',
  action: 'listFavourites',
  kind: 'query',
  summary: '我收藏的课程和课时，最近的在前',
  allow: 'member',
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(favouriteRow),
});
