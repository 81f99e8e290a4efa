import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, nothing, optionalText, page, text } from '../kernel/fields';
import { outdated, questionState } from './outdated';
import { draftQuestion, question, questionType } from './question';

/** What an editor writes of a question. */
export const questionContent = z.omit(question, { questionId: true });
export type QuestionContent = z.infer<typeof questionContent>;

/** As it is kept: an imported draft may lack its explanation and its source. */
const keptContent = z.omit(draftQuestion, { questionId: true });

const stateCounts = z.object({ draft: count, active: count, stale: count, retired: count });

export const deskView = z.object({
  counts: stateCounts,
  /** Questions that reports wait for; 0 for those who do not answer them. */
  reported: count,
  /** Topics in use, those of most questions first. */
  topics: z.array(z.string()),
  /** Banks to write into; only an administrator puts questions in use. */
  units: z.array(z.object({ unitId: id, name: z.string(), mayActivate: z.boolean() })),
});
export type DeskView = z.infer<typeof deskView>;

export const openDesk = endpoint({
  fn: 'bank',
  action: 'openDesk',
  kind: 'query',
  summary: '我的题库：各状态的题数、用到的主题，和可以往里写的单元',
  allow: ['editor', 'admin'],
  input: nothing,
  output: deskView,
});

export const questionRow = z.object({
  /** `<unitId>:<questionId>` */
  id,
  stem: z.string(),
  type: questionType,
  topic: z.string(),
  difficulty: count,
  state: questionState,
  version: count,
});
export type QuestionRow = z.infer<typeof questionRow>;

export const listQuestions = endpoint({
  fn: 'bank',
  action: 'listQuestions',
  kind: 'query',
  summary: '题库的试题，按状态、题型、主题、难度和题干开头的字筛选',
  allow: ['editor', 'admin'],
  input: z.object({
    state: questionState,
    type: z.optional(questionType),
    topic: z.optional(text(40)),
    difficulty: z.optional(z.int().check(z.gte(1), z.lte(5))),
    /** How the stem begins; width, case, spaces and punctuation do not matter. */
    stem: z.optional(optionalText(60)),
    cursor: z.optional(cursor),
  }),
  output: page(questionRow),
});

const writtenView = z.object({
  at: instant,
  /** Name of who wrote it; empty if nobody goes by that id any more. */
  by: z.string(),
  /** `restored`: an import was undone. */
  change: z.enum(['imported', 'edited', 'confirmed', 'corrected', 'restored']),
});

export const questionVersion = z.object({
  version: count,
  content: keptContent,
  /** null: from before the bank kept it. */
  written: z.nullable(writtenView),
});
export type QuestionVersion = z.infer<typeof questionVersion>;

export const questionView = z.object({
  id,
  unitId: id,
  state: questionState,
  outdated: z.nullable(outdated),
  version: count,
  content: keptContent,
  written: z.nullable(writtenView),
  /** May put it in use, change what is in use, retire and correct it. */
  mayActivate: z.boolean(),
  /** Attempts that asked it, in any version. */
  asked: count,
  /** The latest first, without the present one. */
  versions: z.array(questionVersion),
});
export type QuestionView = z.infer<typeof questionView>;

export const openQuestion = endpoint({
  fn: 'bank',
  action: 'openQuestion',
  kind: 'query',
  summary: '一道试题的全部：内容、答案、状态、以前的版本和被作答的次数',
  allow: ['editor', 'admin'],
  input: z.object({ id }),
  output: questionView,
});

export const findSimilar = endpoint({
  fn: 'bank',
  action: 'findSimilar',
  kind: 'query',
  summary: '同一题库里题干相同的试题（不看标点、空格和全半角）',
  allow: ['editor', 'admin'],
  input: z.object({ unitId: id, stem: text(500), except: z.optional(id) }),
  output: z.object({ items: z.array(questionRow) }),
});

export const saveQuestion = endpoint({
  fn: 'bank',
  action: 'saveQuestion',
  kind: 'command',
  summary: '写一道试题：新题存为草稿，改动产生新版本；在用的题由管理员改；已是这样内容的不变',
  allow: ['editor', 'admin'],
  input: z.object({
    unitId: id,
    questionId: givenId,
    /** The version that was changed; null for a new question. */
    expected: z.nullable(count),
    content: questionContent,
  }),
  output: questionView,
  errors: ['QUESTION_UNFIT', 'QUOTE_NOT_FOUND'],
});

export const moveQuestion = endpoint({
  fn: 'bank',
  action: 'moveQuestion',
  kind: 'command',
  summary: '启用、停用或恢复一道试题；草稿由编辑者自己放弃，其余由管理员',
  allow: ['editor', 'admin'],
  input: z.object({ id, expected: count, command: z.enum(['activate', 'retire']) }),
  output: questionView,
  errors: ['WRONG_STATE', 'QUESTION_INCOMPLETE'],
});
