import * as v from 'valibot';
import { endpoint } from '../../kernel/endpoint';
import { count, cursor, givenId, id, page, text } from '../../kernel/fields';
import { uploadTicket } from '../../kernel/upload';
import { questionType } from '../question';
import { questionState } from '../stale/outdated';
import {
  assumption,
  fileName,
  fileToFetch,
  importOptions,
  importRow,
  importState,
  importView,
  MOST_PASTED_CHARACTERS,
  questionFormat,
  rowGroup,
} from './import';

const one = v.object({ importId: id });

export const startImport = endpoint({
  fn: 'bank',
  action: 'startImport',
  kind: 'command',
  summary:
    '开始一次导入：粘贴的文字随调用来，文件按上传凭证放到存储里；同一个键只开始一次，同一个键换了文字是 `CONFLICT`',
  allow: ['admin'],
  input: v.object({
    unitId: id,
    key: givenId,
    name: fileName,
    content: v.variant('kind', [
      v.object({ kind: v.literal('text'), text: text(MOST_PASTED_CHARACTERS) }),
      v.object({ kind: v.literal('file') }),
    ]),
    options: importOptions,
  }),
  output: v.object({ import: importView, ticket: v.nullable(uploadTicket) }),
});

export const continueImport = endpoint({
  fn: 'bank',
  action: 'continueImport',
  kind: 'command',
  summary: '做下一步：读一批行、写一批题，或撤销一批；没有要做的就不变。中断以后再调即可接着做',
  allow: ['admin'],
  input: one,
  output: importView,
});

export const openImport = endpoint({
  fn: 'bank',
  action: 'openImport',
  kind: 'query',
  summary: '一次导入：读到哪里、各种结论有多少行、写了多少',
  allow: ['admin'],
  input: one,
  output: importView,
});

export const listImportRows = endpoint({
  fn: 'bank',
  action: 'listImportRows',
  kind: 'query',
  summary: '一次导入的各行和每行的结论，可以只看可导入、已有或有问题的，或读的时候替写的人定了什么的',
  allow: ['admin'],
  input: v.object({
    importId: id,
    group: v.optional(rowGroup),
    /** Only rows about which this was assumed. */
    assumed: v.optional(assumption),
    cursor: v.optional(cursor),
  }),
  output: page(importRow),
});

export const changeImport = endpoint({
  fn: 'bank',
  action: 'changeImport',
  kind: 'command',
  summary: '换一种统一填写的内容，各行重新看过；导入之前可以',
  allow: ['admin'],
  input: v.object({ importId: id, options: importOptions }),
  output: importView,
  errors: ['WRONG_STATE'],
});

export const commitImport = endpoint({
  fn: 'bank',
  action: 'commitImport',
  kind: 'command',
  summary: '导入可以导入的行；写入由 continueImport 一批一批地做',
  allow: ['admin'],
  input: one,
  output: importView,
  errors: ['WRONG_STATE'],
});

export const undoImport = endpoint({
  fn: 'bank',
  action: 'undoImport',
  kind: 'command',
  summary: '撤销一次导入，只要它的题都还没有人作答过；由 continueImport 一批一批地做',
  allow: ['admin'],
  input: one,
  output: importView,
  errors: ['WRONG_STATE', 'QUESTIONS_ANSWERED'],
});

export const listImports = endpoint({
  fn: 'bank',
  action: 'listImports',
  kind: 'query',
  summary: '做过的导入，新的在前；可以只看一种状态的',
  allow: ['admin'],
  input: v.object({ state: v.optional(importState), cursor: v.optional(cursor) }),
  output: page(importView),
});

export const downloadProblems = endpoint({
  fn: 'bank',
  action: 'downloadProblems',
  kind: 'command',
  summary: '有问题的行，格式同原文件，多一列“问题”，改好以后可以再导入',
  allow: ['admin'],
  input: one,
  output: fileToFetch,
  errors: ['WRONG_STATE'],
});

export const downloadTemplate = endpoint({
  fn: 'bank',
  action: 'downloadTemplate',
  kind: 'command',
  summary: '填写试题的模板，有两行示例和填写说明',
  allow: ['admin'],
  input: v.object({ format: v.picklist(['xlsx', 'csv', 'text']) }),
  output: fileToFetch,
});

export const exportQuestions = endpoint({
  fn: 'bank',
  action: 'exportQuestions',
  kind: 'command',
  summary:
    '把一个单元的题导出成文件，可按状态、题型、主题挑选；这种格式写不下的题、调用者自己还会考到的题不写，告诉有几道',
  allow: ['admin'],
  input: v.object({
    unitId: id,
    format: questionFormat,
    state: questionState,
    type: v.optional(questionType),
    topic: v.optional(text(40)),
  }),
  output: v.object({
    /** null when there is no question to write. */
    file: v.nullable(fileToFetch),
    written: count,
    /** Questions that the format cannot express. */
    leftOut: count,
    /** Questions that a paper can still ask the caller. They are not written either. */
    inTest: count,
  }),
});

export const tendImports = endpoint({
  fn: 'bank',
  action: 'timer:everyHour',
  kind: 'command',
  summary: '定时器：没人接着做的导入和撤销做完；一个月以前的删去文件和各行，没有导入的整个删去',
  allow: 'timer',
  input: v.object({}),
  /** Imports that came to their end, and old ones whose files and rows were deleted. */
  output: v.object({ finished: count, cleaned: count }),
});
