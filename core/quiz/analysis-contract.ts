import * as z from 'zod/mini';
import { questionType } from '../bank/question';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page } from '../kernel/fields';

/** `fewAnswers`: the other figures are a hint only. */
export const itemFlag = z.enum(['tooEasy', 'tooHard', 'negative', 'fewAnswers']);
export type ItemFlag = z.infer<typeof itemFlag>;

export const analysedItem = z.object({
  questionId: id,
  type: questionType,
  stem: z.string(),
  /** Members who were asked it in a first attempt. */
  answers: count,
  /** Mean share of the points, 0–1; null with too few answers, as all that follows. */
  facility: z.nullable(z.number()),
  /** Correlation with the rest of the paper, −1 to 1; null also where one of the two does not vary. */
  discrimination: z.nullable(z.number()),
  /** Share that guessing earns on average, 0–1. */
  randomGuess: z.number(),
  unanswered: z.nullable(count),
  /** By the bank's own letters, or `true` and `false`; null also for blanks. */
  choices: z.nullable(z.array(z.object({ option: z.string(), text: z.string(), isRight: z.boolean(), count }))),
  flags: z.array(itemFlag),
});
export type AnalysedItem = z.infer<typeof analysedItem>;

export const paperAnalysis = z.object({
  paperId: id,
  title: z.string(),
  analysedAt: instant,
  /** First attempts with at least one answer. */
  attempts: count,
  /** Cronbach's alpha of the questions that every member got; null where it cannot be computed. */
  alpha: z.nullable(z.number()),
  /** How many questions every member got. */
  alphaItems: count,
  items: z.array(analysedItem),
});
export type PaperAnalysis = z.infer<typeof paperAnalysis>;

export const analysedPaper = z.object({ paperId: id, title: z.string(), opensAt: instant, closesAt: instant });
export type AnalysedPaper = z.infer<typeof analysedPaper>;

export const listAnalysedPapers = endpoint({
  fn: 'quiz',
  action: 'listAnalysedPapers',
  kind: 'query',
  summary: '可以作题目分析的试卷，截止晚的在前',
  allow: ['editor', 'admin'],
  input: z.object({ cursor: z.optional(cursor) }),
  output: page(analysedPaper),
});

export const analysePaper = endpoint({
  fn: 'quiz',
  action: 'analysePaper',
  kind: 'command',
  summary:
    '一份试卷的题目分析，只算每人的第一次作答，不含任何人的姓名；作答多时一次算不完，回答算了多少，再问接着算；renew 为真则重新算起',
  allow: ['editor', 'admin'],
  input: z.object({ paperId: id, renew: z.boolean() }),
  output: z.discriminatedUnion('state', [
    z.object({ state: z.literal('running'), done: count, total: count }),
    z.object({ state: z.literal('ready'), analysis: paperAnalysis }),
  ]),
});
