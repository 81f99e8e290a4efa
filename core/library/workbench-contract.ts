import * as v from 'valibot';
import { looked } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, day, id, instant, text } from '../kernel/fields';
import { changeCounts, statuteRow } from './contract';

/** Shared by all versions of a document, such as `jiancha`. */
export const statuteCode = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/));

/** In UTF-16 units. */
export const MOST_STATUTE_CHARACTERS = 200_000;

export const statuteImport = v.object({
  code: statuteCode,
  version: day,
  /** Stored untrimmed, because problems name its line numbers. */
  markdown: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_STATUTE_CHARACTERS)),
  /** false returns a preview and writes nothing. */
  commit: v.boolean(),
});
export type StatuteImport = v.InferOutput<typeof statuteImport>;

export const statuteImportReport = v.object({
  ...statuteRow.entries,
  chapters: count,
  /** Compared with the stored statute of this code and version. */
  outcome: v.picklist(['added', 'changed', 'same']),
  /** Differences from the previous version; null if this is the first. */
  previous: v.nullable(v.object({ version: day, counts: changeCounts })),
  /** Active questions that cite an article changed or gone in the newest version. */
  staleQuestions: count,
  /** If there are any, nothing is imported. */
  problems: v.array(v.object({ line: count, message: v.string() })),
  /** What was left aside or assumed in reading. */
  remarks: v.array(v.object({ line: count, message: v.string() })),
  isImported: v.boolean(),
});
export type StatuteImportReport = v.InferOutput<typeof statuteImportReport>;

/** The largest document of a statute, in bytes: words alone take far less. */
export const MOST_DOCUMENT_BYTES = 1024 * 1024;

export const readStatuteFile = endpoint({
  fn: 'library',
  action: 'readStatuteFile',
  kind: 'query',
  summary: '读出一份 .docx 的文字，自动编号写在里面，供检查和导入；读不了的说出在哪一段',
  allow: ['admin'],
  input: v.object({
    /** The bytes of the file in Base64. */
    content: v.pipe(v.string(), v.minLength(1), v.maxLength(Math.ceil(MOST_DOCUMENT_BYTES / 3) * 4)),
  }),
  output: v.object({
    text: v.string(),
    /** What was not read, in words. */
    leftOut: v.array(v.string()),
  }),
  errors: ['NOT_A_DOCUMENT', 'OLD_WORD', 'ENCRYPTED', 'BAD_DOCUMENT', 'DOCUMENT_EMPTY', 'DOCUMENT_TOO_LONG'],
});

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

/** A course with one lesson per chapter, as it would be published. */
export const statuteCoursePlan = v.object({
  courseId: id,
  /** The course exists already and would be updated. */
  isUpdate: v.boolean(),
  lessons: v.array(
    v.object({
      title: v.string(),
      /** Numbers of its first and last articles. */
      from: v.string(),
      to: v.string(),
      articles: count,
      /** Estimated reading time in minutes. */
      minutes: count,
    }),
  ),
  /** Branches and members that it reaches. */
  reach: v.object({ units: count, members: count }),
  isPublished: v.boolean(),
});
export type StatuteCoursePlan = v.InferOutput<typeof statuteCoursePlan>;

export const makeCourse = endpoint({
  fn: 'library',
  action: 'makeCourse',
  kind: 'command',
  summary: '把一版法规做成课程：一章一课，长的章分成几课；先预览再发布，同一单元再做一次就是更新',
  allow: ['secretary', 'admin'],
  input: v.object({
    statuteId: id,
    title: text(60),
    unitId: id,
    scope: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
    /** null when nothing is due. */
    dueAt: v.nullable(instant),
    /** false returns a preview and publishes nothing. */
    commit: v.boolean(),
    /** Of the title: the text of the law is nobody's own words. */
    looked,
  }),
  output: statuteCoursePlan,
  errors: ['DUE_DATE_PASSED', 'STATUTE_TOO_LONG', 'CONTENT_REFUSED', 'CONTENT_HELD', 'CONTENT_DOUBTED'],
});
