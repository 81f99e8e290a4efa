import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, day } from '../kernel/fields';
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
