import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, givenId, id, instant, text } from '../kernel/fields';

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

/** A course as an editor hands it in: lessons in Markdown, each with its short check. */
export const courseSource = z.object({
  courseId: givenId,
  title: text(60),
  summary: text(200),
  unitId: id,
  scope: z.array(id).check(z.minLength(1), z.maxLength(50)),
  /** null: open-ended, nothing is due. */
  dueAt: z.nullable(instant),
  lessons: z
    .array(
      z.object({
        lessonId,
        title: text(60),
        markdown: text(20_000),
        check: z.array(checkItem).check(z.maxLength(3)),
      }),
    )
    .check(z.minLength(1), z.maxLength(60)),
});
export type CourseSource = z.infer<typeof courseSource>;

export const publishCourse = endpoint({
  fn: 'classroom',
  action: 'publishCourse',
  kind: 'command',
  summary: '发布或更新一门课程（Markdown 课时与小测）',
  allow: ['secretary', 'admin'],
  input: courseSource,
  output: z.object({ courseId: id, lessons: count }),
  errors: ['PICTURE_NOT_ALLOWED', 'CHECK_WRONG', 'DUE_DATE_PASSED'],
});
