import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, day, id, instant, text } from '../kernel/fields';
import { changeCounts, statuteRow } from './contract';

/** The same for all versions of a document: `jiancha`. */
export const statuteCode = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/));

export const statuteImport = z.object({
  code: statuteCode,
  version: day,
  /** Lines are counted from its beginning, so it is taken as it is. */
  markdown: z.string().check(z.minLength(1), z.maxLength(200_000)),
  /** False: only a preview. */
  commit: z.boolean(),
});
export type StatuteImport = z.infer<typeof statuteImport>;

export const statuteImportReport = z.object({
  ...statuteRow.shape,
  chapters: count,
  /** Compared with what the library has under this version. */
  outcome: z.enum(['added', 'changed', 'same']),
  /** What differs from the version before; null: it is the first. */
  previous: z.nullable(z.object({ version: day, counts: changeCounts })),
  /** Active questions that cite what is changed or gone in the newest version. */
  staleQuestions: count,
  /** With any, nothing is imported. */
  problems: z.array(z.object({ line: count, message: z.string() })),
  isImported: z.boolean(),
});
export type StatuteImportReport = z.infer<typeof statuteImportReport>;

export const importStatute = endpoint({
  fn: 'library',
  action: 'importStatute',
  kind: 'command',
  summary: '导入一部文件的一版，先预览再导入；引用的条文有改动或删去的试题转入待核对',
  allow: ['admin'],
  input: statuteImport,
  output: statuteImportReport,
  errors: ['CODE_TAKEN'],
});

/** As the chapters of a statute would be published. */
export const statuteCoursePlan = z.object({
  courseId: id,
  /** Whether it was published before and is now brought up to date. */
  isUpdate: z.boolean(),
  lessons: z.array(
    z.object({
      title: z.string(),
      /** Numbers of its first and last article. */
      from: z.string(),
      to: z.string(),
      articles: count,
      /** Estimated reading time. */
      minutes: count,
    }),
  ),
  /** Whom it reaches: branches and members. */
  reach: z.object({ units: count, members: count }),
  isPublished: z.boolean(),
});
export type StatuteCoursePlan = z.infer<typeof statuteCoursePlan>;

export const makeCourse = endpoint({
  fn: 'library',
  action: 'makeCourse',
  kind: 'command',
  summary: '把一版法规做成课程：一章一课，长的章分成几课；先预览再发布，同一单元再做一次就是更新',
  allow: ['secretary', 'admin'],
  input: z.object({
    statuteId: id,
    title: text(60),
    unitId: id,
    scope: z.array(id).check(z.minLength(1), z.maxLength(50)),
    /** null: open-ended, nothing is due. */
    dueAt: z.nullable(instant),
    /** False: only a preview. */
    commit: z.boolean(),
  }),
  output: statuteCoursePlan,
  errors: ['DUE_DATE_PASSED', 'STATUTE_TOO_LONG'],
});
