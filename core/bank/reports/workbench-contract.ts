import * as v from 'valibot';
import { textCheck } from '../../kernel/content-check';
import { endpoint } from '../../kernel/endpoint';
import { count, cursor, id, instant, page, text } from '../../kernel/fields';
import { questionContent, questionRow } from '../questions/contract';
import { reportReason } from './contract';

/** All reports about one question. They carry no names, because only the question is examined. */
export const reportedQuestion = v.object({
  question: questionRow,
  /** Attempts that asked the question, in any version. */
  asked: count,
  reports: v.array(v.object({ version: count, reason: reportReason, text: v.string(), at: instant, check: textCheck })),
});
export type ReportedQuestion = v.InferOutput<typeof reportedQuestion>;

export const listReports = endpoint({
  fn: 'bank',
  action: 'listReports',
  kind: 'query',
  summary: '待处理的报错，按题归并：几人报、怎么说、有多少份作答问到它',
  allow: ['admin'],
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(reportedQuestion),
});

export const openReports = endpoint({
  fn: 'bank',
  action: 'openReports',
  kind: 'query',
  summary: '一道题的待处理报错；截止以后才看答案的卷子还会考调用者、又没有为更正打开过的，先不给出说明',
  allow: ['admin'],
  input: v.object({ id }),
  output: reportedQuestion,
});

export const dismissReports = endpoint({
  fn: 'bank',
  action: 'dismissReports',
  kind: 'command',
  summary: '答复一道题的报错：题目无误；报错的人看到答复；自己报的由别人答复，或自己撤回',
  allow: ['admin'],
  input: v.object({ id, answer: text(300) }),
  output: v.object({ answered: count }),
  errors: ['OWN_MATTER', 'CONTENT_REFUSED'],
});

/** How far a correction has been applied to the attempts. */
export const correctionProgress = v.object({
  correctionId: id,
  /** Every attempt has been processed once. The waiting ones follow by themselves. */
  isThrough: v.boolean(),
  /** Attempts to process. */
  asked: count,
  done: count,
  /** Attempts with a changed score. */
  changed: count,
  /** Attempts that are marked only when their member has submitted another open attempt with the same question. */
  waiting: count,
});
export type CorrectionProgress = v.InferOutput<typeof correctionProgress>;

export const correctQuestion = endpoint({
  fn: 'bank',
  action: 'correctQuestion',
  kind: 'command',
  summary: '更正一道题：产生新版本，问到它的作答重新计分（或人人得分并停用），报错的人看到答复；重发接着做完',
  allow: ['admin'],
  input: v.object({
    id,
    /** The version that is wrong. If the stored version differs, the correction is refused. */
    seenRevision: count,
    content: questionContent,
    /** 题目作废: everybody gets the points. */
    isVoid: v.boolean(),
    answer: text(300),
  }),
  output: correctionProgress,
  // `QUESTION_IN_TEST`: a paper can still ask it the caller, who has not opened this version for correction.
  errors: [
    'QUESTION_UNFIT',
    'QUOTE_NOT_FOUND',
    'SHAPE_CHANGED',
    'NOTHING_TO_CORRECT',
    'WRONG_STATE',
    'QUESTION_IN_TEST',
    'CONTENT_REFUSED',
  ],
});

export const continueCorrection = endpoint({
  fn: 'bank',
  action: 'continueCorrection',
  kind: 'command',
  summary: '接着重新计分；没有人接着做，定时器也会做完',
  allow: ['admin'],
  input: v.object({ correctionId: id }),
  output: correctionProgress,
});
