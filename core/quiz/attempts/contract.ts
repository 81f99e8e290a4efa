import * as v from 'valibot';
import { questionType, source } from '../../bank/question';
import { endpoint } from '../../kernel/endpoint';
import { count, finite, id, instant, integer, nothing } from '../../kernel/fields';
import { answer } from '../answer';
import { keysShown, paperKind, taking } from '../papers/taking';
import { weeklyTest } from '../weekly/weekly-test';

export const listWeeklyTests = endpoint({
  fn: 'quiz',
  action: 'listWeeklyTests',
  kind: 'query',
  summary: '本周的自测和我的状态',
  allow: 'member',
  input: nothing,
  output: v.object({ items: v.array(weeklyTest) }),
});

/** Key of a question in an attempt: `q1`, `q2` … in the order of the attempt. */
export const questionKey = v.pipe(v.string(), v.regex(/^q([1-9]\d?|100)$/));

/** A question of an open attempt. Nothing in it depends on its key to the answer. */
export const openQuestion = v.object({
  key: questionKey,
  type: questionType,
  stem: v.string(),
  options: v.array(v.object({ key: v.string(), text: v.string() })),
  /** Number of blanks; 0 for other types. */
  blanks: count,
  /** Present when the answers may stand in any of the blanks. */
  isAnyOrder: v.optional(v.literal(true)),
  points: finite,
});
export type OpenQuestion = v.InferOutput<typeof openQuestion>;

const savedAnswers = v.record(questionKey, answer);
/** When each answer was given, in ms on the server's clock, which the client estimates from `serverNow`. */
const answerTimes = v.record(questionKey, instant);

export const openAttemptView = v.object({
  state: v.literal('open'),
  attemptId: id,
  paperId: id,
  /** Number of this try, from 1. */
  number: count,
  title: v.string(),
  /** Server time of this answer, and when the attempt ends (ms). Pages count down the difference. */
  serverNow: instant,
  deadline: instant,
  questions: v.array(openQuestion),
  answers: savedAnswers,
  /** For the questions in `answers`. */
  answeredAt: answerTimes,
});

/** A question of a closed attempt whose key is not secret any more: the member's answer, the right answer, the explanation and the source. */
export const markedQuestion = v.object({
  ...openQuestion.entries,
  mine: v.nullable(answer),
  right: answer,
  /** The other accepted wordings of each blank; empty for other types. */
  accepted: v.array(v.array(v.string())),
  earned: finite,
  explanation: v.string(),
  source,
  /** `corrected`: the question was wrong and is marked by its corrected key; `void`: everybody gets its points. */
  correction: v.nullable(v.picklist(['corrected', 'void'])),
});
export type MarkedQuestion = v.InferOutput<typeof markedQuestion>;

/** A closed attempt by its score alone: nothing in it tells right from wrong by question. */
export const scoredAttemptView = v.object({
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
  /** null when the paper has no pass line. */
  isPassed: v.nullable(v.boolean()),
  /** Points earned before corrections; null if nothing was corrected since the attempt ended. */
  earnedBefore: v.nullable(finite),
});
export type ScoredAttemptView = v.InferOutput<typeof scoredAttemptView>;

export const closedAttemptView = v.object({
  ...scoredAttemptView.entries,
  /** Whether anything was answered. */
  isAnswered: v.boolean(),
  /** Number of questions asked. */
  asked: count,
  /** Those whose keys the member may see. */
  questions: v.array(markedQuestion),
  /**
   * The others: a paper that is open or announced can still ask them, this one or another. `until` (ms) is when the last
   * of them may be seen. null if there are none.
   */
  withheld: v.nullable(v.object({ count, until: instant })),
});
export const attemptView = v.variant('state', [openAttemptView, closedAttemptView]);
export type OpenAttemptView = v.InferOutput<typeof openAttemptView>;
export type ClosedAttemptView = v.InferOutput<typeof closedAttemptView>;
export type AttemptView = v.InferOutput<typeof attemptView>;

/** One of the member's tries at a paper. It has points once it is over. */
export const tryView = v.object({
  attemptId: id,
  number: count,
  state: v.picklist(['open', 'submitted', 'expired']),
  startedAt: instant,
  endedAt: v.nullable(instant),
  earned: v.nullable(finite),
  total: v.nullable(finite),
});

/** `upcoming`: not open yet; `over`: closed or withdrawn. */
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
  taking: v.object({ ...taking.entries, keys: keysShown }),
  /** The member's tries, in order. */
  tries: v.array(tryView),
  /** Tries left now: for the paper or, if tries are counted per day, for today. */
  triesLeft: count,
  /** The number of the next try; null when none may begin now. */
  next: v.nullable(count),
  /** The try that counts; null before one is over. */
  counted: v.nullable(v.object({ number: count, earned: finite, total: finite })),
  /** null when the paper has no pass line or no try counts yet. */
  isPassed: v.nullable(v.boolean()),
  /** Name of the unit that gives a certificate; null unless the member has passed a contest. */
  issuer: v.nullable(v.string()),
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
  summary: '开始或接着第几次作答；题目和选项顺序由服务器按种子抽取，答案留在服务器；已经结束的只给得分',
  allow: 'member',
  input: v.object({
    paperId: id,
    /** Number of the try, from 1. Default: 1. */
    number: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(10_000))),
  }),
  output: v.variant('state', [openAttemptView, scoredAttemptView]),
  errors: ['PAPER_NOT_OPEN', 'NO_TRIES_LEFT'],
});

export const openAttempt = endpoint({
  fn: 'quiz',
  action: 'openAttempt',
  kind: 'query',
  summary: '打开我的一次作答：进行中的题目，或结束后的成绩，和可以看的答案、解析和依据；还会考到的题先不给',
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
    /** Default: the time of the request. */
    answeredAt: v.optional(instant),
  }),
  output: v.object({
    savedAt: instant,
    /** Set when another device gave a later answer: that one is kept instead. */
    newer: v.nullable(v.object({ answer, answeredAt: instant })),
  }),
  errors: ['ATTEMPT_CLOSED', 'ANSWER_MISFIT'],
});

export const submitAttempt = endpoint({
  fn: 'quiz',
  action: 'submitAttempt',
  kind: 'command',
  summary: '交卷并得到得分，答案和解析由 openAttempt 给；再次交卷返回同一得分，超时则按已保存的答案计分',
  allow: 'member',
  /** `answers`: those that the client does not know to be saved. An answer without a time counts as given now. */
  input: v.object({ attemptId: id, answers: savedAnswers, answeredAt: v.optional(answerTimes) }),
  output: scoredAttemptView,
  errors: ['ANSWER_MISFIT'],
});
