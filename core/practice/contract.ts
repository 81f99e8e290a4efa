import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, instant, nothing } from '../kernel/fields';

/** How a minute went: right ones of those answered. */
export const minuteScore = z.object({ right: count, answered: count, at: instant });
export type MinuteScore = z.infer<typeof minuteScore>;

export const topicStanding = z.object({
  topic: z.string(),
  answered: count,
  wrong: count,
  /** Wrong often enough, and answered often enough to say so. */
  isWeak: z.boolean(),
});
export type TopicStanding = z.infer<typeof topicStanding>;

export const practiceView = z.object({
  /** Cards to review today. */
  due: count,
  /** My best minute; null before the first. */
  best: z.nullable(minuteScore),
  /** The weakest first. */
  topics: z.array(topicStanding),
});
export type PracticeView = z.infer<typeof practiceView>;

export const openPractice = endpoint({
  fn: 'practice',
  action: 'openPractice',
  kind: 'command',
  summary: '练习的现状：把新近答错的题收进错题本，回答今天该复习几道、一分钟的最好成绩和各主题的错误率；只给本人',
  allow: 'member',
  input: nothing,
  output: practiceView,
});
