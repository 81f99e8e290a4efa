import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, instant, nothing } from '../kernel/fields';

/** The result of a minute: right answers out of those answered. */
export const minuteScore = v.object({ right: count, answered: count, at: instant });
export type MinuteScore = v.InferOutput<typeof minuteScore>;

export const topicStanding = v.object({
  topic: v.string(),
  answered: count,
  wrong: count,
  /** The member has answered enough questions on this topic, and enough of them wrong, to call it weak. */
  isWeak: v.boolean(),
});
export type TopicStanding = v.InferOutput<typeof topicStanding>;

export const practiceView = v.object({
  /** Number of cards to review today. */
  due: count,
  /** Further cards due today, which rest because a paper can still ask the member their questions. */
  inTest: count,
  /** The member's best minute; null before the first. */
  best: v.nullable(minuteScore),
  /** Weakest first. */
  topics: v.array(topicStanding),
});
export type PracticeView = v.InferOutput<typeof practiceView>;

export const openPractice = endpoint({
  fn: 'practice',
  action: 'openPractice',
  kind: 'command',
  summary: '练习的现状：把新近答错的题收进错题本，回答今天该复习几道、一分钟的最好成绩和各主题的错误率；只给本人',
  allow: 'member',
  input: nothing,
  output: practiceView,
});
