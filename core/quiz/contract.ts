import * as v from 'valibot';
import { questionType, source } from '../bank/question';
import { endpoint } from '../kernel/endpoint';
import { count, finite, id, instant, integer, nothing } from '../kernel/fields';
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
  output: v.object({ items: v.array(weeklyTest) }),
});

/** `q1` … in the order of this attempt. */
export const questionKey = v.pipe(v.string(), v.regex(/^q([1-9]\d?|100)$/));

/** A question while the attempt is open: nothing in it depends on the key. */
export const openQuestion = v.object({
  key: questionKey,
  type: questionType,
  stem: v.string(),
  options: v.array(v.object({ key: v.string(), text: v.string() })),
  /** Blanks to fill; 0 for other types. */
  blanks: count,
  points: finite,
});
export type OpenQuestion = v.InferOutput<typeof openQuestion>;

const savedAnswers = v.record(questionKey, answer);
/** When each was answered, by the server's clock as the phone reckons it from `serverNow`. */
const answerTimes = v.record(questionKey, instant);

export const openAttemptView = v.object({
  state: v.literal('open'),
  attemptId: id,
  paperId: id,
  /** Which try this is, from 1. */
  number: count,
  title: v.string(),
  /** Server clock when this was answered, and when the attempt ends: pages count down by the difference. */
  serverNow: instant,
  deadline: instant,
  questions: v.array(openQuestion),
  answers: savedAnswers,
  /** Of the answers that are there. */
  answeredAt: answerTimes,
});

/** A question once the attempt is over: mine, the right answer, why, and where it is written. */
export const markedQuestion = v.object({
  ...openQuestion.entries,
  mine: v.nullable(answer),
  right: answer,
  /** Other accepted wordings, for `blank`: per blank. */
  accepted: v.array(v.array(v.string())),
  earned: finite,
  explanation: v.string(),
  source,
  /** `corrected`: it was wrong and is marked by what is right now; `void`: it counts as right for everybody. */
  correction: v.nullable(v.picklist(['corrected', 'void'])),
});
export type MarkedQuestion = v.InferOutput<typeof markedQuestion>;

export const closedAttemptView = v.object({
  state: v.picklist(['submitted', 'expired']),
  attemptId: id,
  paperId: id,
  kind: paperKind,
  number: count,
  title: v.string(),
  endedAt: instant,
  earned: finite,
  total: finite,
  passPercent: taking.entries.passPercent,
  /** null where there is no line. */
  isPassed: v.nullable(v.boolean()),
  /** What was earned before questions were corrected; null: none was since the end. */
  earnedBefore: v.nullable(finite),
  questions: v.array(markedQuestion),
});
export const attemptView = v.variant('state', [openAttemptView, closedAttemptView]);
export type OpenAttemptView = v.InferOutput<typeof openAttemptView>;
export type ClosedAttemptView = v.InferOutput<typeof closedAttemptView>;
export type AttemptView = v.InferOutput<typeof attemptView>;

/** One of my tries at a paper. Points are there once it is over. */
export const tryView = v.object({
  attemptId: id,
  number: count,
  state: v.picklist(['open', 'submitted', 'expired']),
  startedAt: instant,
  endedAt: v.nullable(instant),
  earned: v.nullable(finite),
  total: v.nullable(finite),
});

/** `upcoming`: not open yet; `over`: closed or taken back. */
export const paperStage = v.picklist(['upcoming', 'open', 'over']);

export const paperView = v.object({
  paperId: id,
  kind: paperKind,
  title: v.string(),
  questions: count,
  minutes: count,
  opensAt: instant,
  closesAt: instant,
  stage: paperStage,
  taking,
  /** Mine, the first one first. */
  tries: v.array(tryView),
  /** Tries that I may still begin now, today where they are counted by day. */
  triesLeft: count,
  /** The number that my next try has; null while none may be begun. */
  next: v.nullable(count),
  /** The try that counts; null before one is over. */
  counted: v.nullable(v.object({ number: count, earned: finite, total: finite })),
  /** null where there is no line, or nothing counts yet. */
  isPassed: v.nullable(v.boolean()),
});
export type PaperView = v.InferOutput<typeof paperView>;

export const openPaper = endpoint({
  fn: 'quiz',
  action: 'openPaper',
  kind: 'query',
  summary: '一份试卷的规则和我的各次作答：还能答几次，哪一次算数，是否及格；不含题目',
  allow: 'member',
  input: v.object({ paperId: id }),
  output: paperView,
});

export const startAttempt = endpoint({
  fn: 'quiz',
  action: 'startAttempt',
  kind: 'command',
  summary: '开始或接着第几次作答；题目和选项顺序由服务器按种子抽取，答案留在服务器',
  allow: 'member',
  input: v.object({
    paperId: id,
    /** Which try, from 1; the first unless told. */
    number: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(10_000))),
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
  input: v.object({ attemptId: id }),
  output: attemptView,
});

export const saveAnswer = endpoint({
  fn: 'quiz',
  action: 'saveAnswer',
  kind: 'command',
  summary: '保存一题的答案；两台设备同答一题，留答得晚的那一个',
  allow: 'member',
  input: v.object({
    attemptId: id,
    question: questionKey,
    answer,
    /** Just now unless told. */
    answeredAt: v.optional(instant),
  }),
  output: v.object({
    savedAt: instant,
    /** What is kept in place of it: another device answered later. */
    newer: v.nullable(v.object({ answer, answeredAt: instant })),
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
  input: v.object({ attemptId: id, answers: savedAnswers, answeredAt: v.optional(answerTimes) }),
  output: closedAttemptView,
  errors: ['ANSWER_MISFIT'],
});
