import * as z from 'zod/mini';
import { questionType, source } from '../bank/question';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, nothing } from '../kernel/fields';
import { answer } from './answer';
import { weeklyTest } from './weekly-test';

export const listWeeklyTests = endpoint({
  fn: 'quiz',
  action: 'listWeeklyTests',
  kind: 'query',
  summary: '本周的自测和我的状态',
  allow: 'member',
  input: nothing,
  output: z.object({ items: z.array(weeklyTest) }),
});

/** `q1` … in the order of this attempt. */
export const questionKey = z.string().check(z.regex(/^q([1-9]\d?|100)$/));

/** A question while the attempt is open: nothing in it depends on the key. */
export const openQuestion = z.object({
  key: questionKey,
  type: questionType,
  stem: z.string(),
  options: z.array(z.object({ key: z.string(), text: z.string() })),
  /** Blanks to fill; 0 for other types. */
  blanks: count,
  points: z.number(),
});
export type OpenQuestion = z.infer<typeof openQuestion>;

const savedAnswers = z.record(questionKey, answer);

export const openAttemptView = z.object({
  state: z.literal('open'),
  attemptId: id,
  title: z.string(),
  /** Server clock when this was answered, and when the attempt ends: pages count down by the difference. */
  serverNow: instant,
  deadline: instant,
  questions: z.array(openQuestion),
  answers: savedAnswers,
});

/** A question once the attempt is over: mine, the right answer, why, and where it is written. */
export const markedQuestion = z.object({
  ...openQuestion.shape,
  mine: z.nullable(answer),
  right: answer,
  /** Other accepted wordings, for `blank`: per blank. */
  accepted: z.array(z.array(z.string())),
  earned: z.number(),
  explanation: z.string(),
  source,
});
export type MarkedQuestion = z.infer<typeof markedQuestion>;

export const closedAttemptView = z.object({
  state: z.enum(['submitted', 'expired']),
  attemptId: id,
  title: z.string(),
  endedAt: instant,
  earned: z.number(),
  total: z.number(),
  questions: z.array(markedQuestion),
});
export const attemptView = z.discriminatedUnion('state', [openAttemptView, closedAttemptView]);
export type OpenAttemptView = z.infer<typeof openAttemptView>;
export type ClosedAttemptView = z.infer<typeof closedAttemptView>;
export type AttemptView = z.infer<typeof attemptView>;

export const startAttempt = endpoint({
  fn: 'quiz',
  action: 'startAttempt',
  kind: 'command',
  summary: '开始或接着作答；题目和选项顺序由服务器按种子抽取，答案留在服务器',
  allow: 'member',
  input: z.object({ paperId: id }),
  output: attemptView,
  errors: ['PAPER_NOT_OPEN'],
});

export const openAttempt = endpoint({
  fn: 'quiz',
  action: 'openAttempt',
  kind: 'query',
  summary: '打开我的一次作答：进行中的题目，或结束后的成绩、解析和依据',
  allow: 'member',
  input: z.object({ attemptId: id }),
  output: attemptView,
});

export const saveAnswer = endpoint({
  fn: 'quiz',
  action: 'saveAnswer',
  kind: 'command',
  summary: '保存一题的答案',
  allow: 'member',
  input: z.object({ attemptId: id, question: questionKey, answer }),
  output: z.object({ savedAt: instant }),
  errors: ['ATTEMPT_CLOSED', 'ANSWER_MISFIT'],
});

export const submitAttempt = endpoint({
  fn: 'quiz',
  action: 'submitAttempt',
  kind: 'command',
  summary: '交卷并得到成绩；再次交卷返回同一成绩，超时则按已保存的答案计分',
  allow: 'member',
  input: z.object({ attemptId: id, answers: savedAnswers }),
  output: closedAttemptView,
  errors: ['ANSWER_MISFIT'],
});
