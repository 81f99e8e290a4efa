import * as v from 'valibot';
import { endpoint } from '../../kernel/endpoint';
import { count, cursor, givenId, id, instant, integer, nothing, optionalText, page, text } from '../../kernel/fields';
import { draftQuestion, question, questionType } from '../question';
import { outdated, questionState } from '../stale/outdated';

/** The part of a question that an editor writes. */
export const questionContent = v.omit(question, ['questionId']);
export type QuestionContent = v.InferOutput<typeof questionContent>;

/** The stored content. An imported draft may lack its explanation and its source. */
const keptContent = v.omit(draftQuestion, ['questionId']);

const stateCounts = v.object({ draft: count, active: count, stale: count, retired: count });

export const deskView = v.object({
  counts: stateCounts,
  /** Questions with reports that wait for a reply; 0 for callers who do not reply to them. */
  reported: count,
  /** Topics in use, those with most questions first. */
  topics: v.array(v.string()),
  /** Banks that the caller may write into. Only an administrator puts questions in use (`mayActivate`). */
  units: v.array(v.object({ unitId: id, name: v.string(), mayActivate: v.boolean() })),
});
export type DeskView = v.InferOutput<typeof deskView>;

export const openDesk = endpoint({
  fn: 'bank',
  action: 'openDesk',
  kind: 'query',
  summary: '我的题库：各状态的题数、用到的主题，和可以往里写的单元',
  allow: ['editor', 'admin'],
  input: nothing,
  output: deskView,
});

export const questionRow = v.object({
  /** `<unitId>:<questionId>` */
  id,
  stem: v.string(),
  type: questionType,
  topic: v.string(),
  difficulty: count,
  state: questionState,
  version: count,
});
export type QuestionRow = v.InferOutput<typeof questionRow>;

export const listQuestions = endpoint({
  fn: 'bank',
  action: 'listQuestions',
  kind: 'query',
  summary: '题库的试题，按状态、题型、主题、难度和题干、选项里的字筛选',
  allow: ['editor', 'admin'],
  input: v.object({
    state: questionState,
    type: v.optional(questionType),
    topic: v.optional(text(40)),
    difficulty: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(5))),
    /** Of the stem or the options; found as by a search, the newest first. */
    words: v.optional(optionalText(60)),
    cursor: v.optional(cursor),
  }),
  output: page(questionRow),
});

const writtenView = v.object({
  at: instant,
  /** Name of the writer; '' if no member has that id any more. */
  by: v.string(),
  /** `restored`: an import was undone. */
  change: v.picklist(['imported', 'edited', 'confirmed', 'corrected', 'restored']),
});

export const questionVersion = v.object({
  version: count,
  content: keptContent,
  /** null for versions written before the bank recorded this. */
  written: v.nullable(writtenView),
});
export type QuestionVersion = v.InferOutput<typeof questionVersion>;

export const questionView = v.object({
  id,
  unitId: id,
  state: questionState,
  outdated: v.nullable(outdated),
  version: count,
  content: keptContent,
  written: v.nullable(writtenView),
  /** The caller may put the question in use, change it while in use, retire and correct it. */
  mayActivate: v.boolean(),
  /** Attempts that asked the question, in any version. */
  asked: count,
  /** Former versions, latest first, without the present one. */
  versions: v.array(questionVersion),
});
export type QuestionView = v.InferOutput<typeof questionView>;

export const openQuestion = endpoint({
  fn: 'bank',
  action: 'openQuestion',
  kind: 'query',
  summary:
    '一道试题的全部：内容、答案、状态、以前的版本和被作答的次数；调用者自己还会考到的题不给，管理员为更正可以打开，记入审计',
  allow: ['editor', 'admin'],
  input: v.object({
    id,
    /** An administrator opens a question to correct it although a paper can ask it: allowed, and audited. */
    isForCorrection: v.optional(v.boolean()),
  }),
  output: questionView,
  errors: ['QUESTION_IN_TEST'],
});

export const findSimilar = endpoint({
  fn: 'bank',
  action: 'findSimilar',
  kind: 'query',
  summary: '同一题库里题干相同的试题（不看标点、空格和全半角）',
  allow: ['editor', 'admin'],
  input: v.object({ unitId: id, stem: text(500), except: v.optional(id) }),
  output: v.object({ items: v.array(questionRow) }),
});

export const saveQuestion = endpoint({
  fn: 'bank',
  action: 'saveQuestion',
  kind: 'command',
  summary: '写一道试题：新题存为草稿，改动产生新版本；在用的题由管理员改；已是这样内容的不变',
  allow: ['editor', 'admin'],
  input: v.object({
    unitId: id,
    questionId: givenId,
    /**
     * The version that the editor changed; null for a new question. If the stored version differs, saving is refused.
     */
    seenRevision: v.nullable(count),
    content: questionContent,
  }),
  output: questionView,
  errors: ['QUESTION_UNFIT', 'QUOTE_NOT_FOUND', 'QUESTION_IN_TEST'],
});

export const moveQuestion = endpoint({
  fn: 'bank',
  action: 'moveQuestion',
  kind: 'command',
  summary: '启用、停用或恢复一道试题；草稿由编辑者自己放弃，其余由管理员',
  allow: ['editor', 'admin'],
  input: v.object({ id, seenRevision: count, command: v.picklist(['activate', 'retire']) }),
  output: questionView,
  errors: ['WRONG_STATE', 'QUESTION_INCOMPLETE', 'QUESTION_IN_TEST'],
});
