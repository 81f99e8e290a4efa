import * as v from 'valibot';
import { endpoint } from '../../kernel/endpoint';
import { count, givenId, instant } from '../../kernel/fields';
import { answer } from '../../quiz/answer';
import { markedQuestion, openQuestion, questionKey } from '../../quiz/attempts/contract';
import { minuteScore } from '../contract';

/** An open minute run. Nothing in it depends on a key. */
export const openRunView = v.object({
  state: v.literal('open'),
  runId: givenId,
  /** Server time of this answer, and when the minute ends (ms). */
  serverNow: instant,
  deadline: instant,
  questions: v.array(openQuestion),
});
export type OpenRunView = v.InferOutput<typeof openRunView>;

export const endedRunView = v.object({
  state: v.literal('ended'),
  runId: givenId,
  right: count,
  /** The answered questions, in order. */
  questions: v.array(markedQuestion),
  /** The answers came too late to count as the best result; they are marked all the same. */
  isLate: v.boolean(),
  best: v.nullable(minuteScore),
  /** This run is the best so far. */
  isBest: v.boolean(),
});
export type EndedRunView = v.InferOutput<typeof endedRunView>;

export const runView = v.variant('state', [openRunView, endedRunView]);
export type RunView = v.InferOutput<typeof runView>;

export const startMinute = endpoint({
  fn: 'practice',
  action: 'startMinute',
  kind: 'command',
  summary: '开始自测一分钟：一次给出足够的题，没有答案；正在考和已公布要考的题不出；编号由手机先取，重发得到同一批题',
  allow: 'member',
  input: v.object({ runId: givenId }),
  output: runView,
  /** `ALL_IN_TESTS`: every question of the bank waits until the papers that can ask it are over. */
  errors: ['NO_QUESTIONS', 'ALL_IN_TESTS', 'ENOUGH_TODAY'],
});

export const finishMinute = endpoint({
  fn: 'practice',
  action: 'finishMinute',
  kind: 'command',
  summary: '自测一分钟结束：一次交上全部答案，得到批改、解析和依据；重发返回同一结果，迟到的照样批改但不计最好成绩',
  allow: 'member',
  input: v.object({ runId: givenId, answers: v.record(questionKey, answer) }),
  output: endedRunView,
  errors: ['ANSWER_MISFIT', 'ENOUGH_TODAY'],
});
