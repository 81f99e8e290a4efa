import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, nothing, text, week } from '../kernel/fields';
import { answer, questionType, source } from './question';

/**
 * How the weekly test stands for me. `missed`: its time is over, or my one attempt ran out without an answer;
 * `finished` with a null score: my attempt ran out and is about to be scored.
 */
export const weeklyState = z.enum(['notStarted', 'open', 'finished', 'missed']);

export const weeklyTest = z.object({
  paperId: id,
  title: z.string(),
  questions: count,
  minutes: count,
  opensAt: instant,
  closesAt: instant,
  state: weeklyState,
  score: z.nullable(z.object({ earned: z.number(), total: z.number() })),
});
export type WeeklyTest = z.infer<typeof weeklyTest>;

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

export const importQuestions = endpoint({
  fn: 'quiz',
  action: 'importQuestions',
  kind: 'command',
  summary: '导入试题；每题单独给出结论，内容未变的重复导入不变，改动产生新版本',
  allow: ['admin'],
  input: z.object({ unitId: id, questions: z.array(z.unknown()).check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({
    added: count,
    changed: count,
    same: count,
    problems: z.array(z.object({ index: count, questionId: z.string(), message: z.string() })),
  }),
});

/** 组卷规则: how many of which type; topics narrow the choice, empty means all. */
export const blueprint = z.object({
  title: text(40),
  sections: z
    .array(
      z.object({
        type: questionType,
        topics: z.array(text(40)).check(z.maxLength(20)),
        count: z.int().check(z.gte(1), z.lte(20)),
        /** Points of one question. */
        points: z.int().check(z.gte(1), z.lte(20)),
      }),
    )
    .check(
      z.minLength(1),
      z.maxLength(8),
      // Question keys go up to q100.
      z.refine((sections) => sections.reduce((sum, section) => sum + section.count, 0) <= 100),
    ),
  /** Time limit of an attempt, minutes. */
  minutes: z.int().check(z.gte(1), z.lte(180)),
});
export type Blueprint = z.infer<typeof blueprint>;

export const setBlueprint = endpoint({
  fn: 'quiz',
  action: 'setBlueprint',
  kind: 'command',
  summary: '设定一个单元每周自测的组卷规则；题量不足时说明差多少',
  allow: ['admin'],
  input: z.object({ unitId: id, blueprint }),
  /** `section` counts the sections of the blueprint from 0. */
  output: z.object({ shortages: z.array(z.object({ section: count, wanted: count, available: count })) }),
});

const drawn = z.object({ papers: z.array(z.object({ paperId: id, unitId: id, week, isNew: z.boolean() })) });

export const drawWeeklyTest = endpoint({
  fn: 'quiz',
  action: 'drawWeeklyTest',
  kind: 'command',
  summary: '为本周出卷（定时器之外的手动方式）；已有本周试卷则不变',
  allow: ['admin'],
  input: z.object({ unitId: id }),
  output: drawn,
  errors: ['NO_BLUEPRINT', 'QUESTIONS_SHORT'],
});

export const onTimer = endpoint({
  fn: 'quiz',
  action: 'timer:everyTenMinutes',
  kind: 'command',
  summary: '定时器：每周一 07:00 起为设有组卷规则的单元出卷；到时未交的作答按已保存的答案计分',
  allow: 'timer',
  input: nothing,
  output: z.object({
    ...drawn.shape,
    /** Units that got no paper this week, and why. */
    skipped: z.array(z.object({ unitId: id, code: z.enum(['NOT_FOUND', 'QUESTIONS_SHORT']) })),
    /** Attempts that were ended. */
    expired: count,
  }),
});
