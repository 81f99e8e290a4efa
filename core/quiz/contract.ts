import * as z from 'zod/mini';
import { questionType, source } from '../bank/question';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, nothing } from '../kernel/fields';
import { answer } from './answer';
import { paperKind, taking } from './taking';
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
/** When each was answered, by the server's clock as the phone reckons it from `serverNow`. */
const answerTimes = z.record(questionKey, instant);

export const openAttemptView = z.object({
  state: z.literal('open'),
  attemptId: id,
  paperId: id,
  /** Which try this is, from 1. */
  number: count,
  title: z.string(),
  /** Server clock when this was answered, and when the attempt ends: pages count down by the difference. */
  serverNow: instant,
  deadline: instant,
  questions: z.array(openQuestion),
  answers: savedAnswers,
  /** Of the answers that are there. */
  answeredAt: answerTimes,
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
  /** `corrected`: it was wrong and is marked by what is right now; `void`: it counts as right for everybody. */
  correction: z.nullable(z.enum(['corrected', 'void'])),
});
export type MarkedQuestion = z.infer<typeof markedQuestion>;

export const closedAttemptView = z.object({
  state: z.enum(['submitted', 'expired']),
  attemptId: id,
  paperId: id,
  kind: paperKind,
  number: count,
  title: z.string(),
  endedAt: instant,
  earned: z.number(),
  total: z.number(),
  passPercent: taking.shape.passPercent,
  /** null where there is no line. */
  isPassed: z.nullable(z.boolean()),
  /** What was earned before questions were corrected; null: none was since the end. */
  earnedBefore: z.nullable(z.number()),
  questions: z.array(markedQuestion),
});
export const attemptView = z.discriminatedUnion('state', [openAttemptView, closedAttemptView]);
export type OpenAttemptView = z.infer<typeof openAttemptView>;
export type ClosedAttemptView = z.infer<typeof closedAttemptView>;
export type AttemptView = z.infer<typeof attemptView>;

/** One of my tries at a paper. Points are there once it is over. */
export const tryView = z.object({
  attemptId: id,
  number: count,
  state: z.enum(['open', 'submitted', 'expired']),
  startedAt: instant,
  endedAt: z.nullable(instant),
  earned: z.nullable(z.number()),
  total: z.nullable(z.number()),
});

/** `upcoming`: not open yet; `over`: closed or taken back. */
export const paperStage = z.enum(['upcoming', 'open', 'over']);

export const paperView = z.object({
  paperId: id,
  kind: paperKind,
  title: z.string(),
  questions: count,
  minutes: count,
  opensAt: instant,
  closesAt: instant,
  stage: paperStage,
  taking,
  /** Mine, the first one first. */
  tries: z.array(tryView),
  /** Tries that I may still begin now, today where they are counted by day. */
  triesLeft: count,
  /** The number that my next try has; null while none may be begun. */
  next: z.nullable(count),
  /** The try that counts; null before one is over. */
  counted: z.nullable(z.object({ number: count, earned: z.number(), total: z.number() })),
  /** null where there is no line, or nothing counts yet. */
  isPassed: z.nullable(z.boolean()),
});
export type PaperView = z.infer<typeof paperView>;

export const openPaper = endpoint({
  fn: 'quiz',
  action: 'openPaper',
  kind: 'query',
  summary: '一份试卷的规则和我的各次作答：还能答几次，哪一次算数，是否及格；不含题目',
  allow: 'member',
  input: z.object({ paperId: id }),
  output: paperView,
});

export const startAttempt = endpoint({
  fn: 'quiz',
  action: 'startAttempt',
  kind: 'command',
  summary: '开始或接着第几次作答；题目和选项顺序由服务器按种子抽取，答案留在服务器',
  allow: 'member',
  input: z.object({
    paperId: id,
    /** Which try, from 1; the first unless told. */
    number: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
  }),
  output: attemptView,
  errors: ['PAPER_NOT_OPEN', 'NO_TRIES_LEFT'],
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
  summary: '保存一题的答案；两台设备同答一题，留答得晚的那一个',
  allow: 'member',
  input: z.object({
    attemptId: id,
    question: questionKey,
    answer,
    /** Just now unless told. */
    answeredAt: z.optional(instant),
  }),
  output: z.object({
    savedAt: instant,
    /** What is kept in place of it: another device answered later. */
    newer: z.nullable(z.object({ answer, answeredAt: instant })),
  }),
  errors: ['ATTEMPT_CLOSED', 'ANSWER_MISFIT'],
});

export const submitAttempt = endpoint({
  fn: 'quiz',
  action: 'submitAttempt',
  kind: 'command',
  summary: '交卷并得到成绩；再次交卷返回同一成绩，超时则按已保存的答案计分',
  allow: 'member',
  /** `answers`: what is not known to be saved. One without a time was answered just now. */
  input: z.object({ attemptId: id, answers: savedAnswers, answeredAt: z.optional(answerTimes) }),
  output: closedAttemptView,
  errors: ['ANSWER_MISFIT'],
});
