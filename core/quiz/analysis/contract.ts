import * as v from 'valibot';
import { questionType } from '../../bank/question';
import { endpoint } from '../../kernel/endpoint';
import { count, cursor, finite, id, instant, page } from '../../kernel/fields';

/** `fewAnswers`: too few answers to rely on the other figures. */
export const itemFlag = v.picklist(['tooEasy', 'tooHard', 'negative', 'fewAnswers']);
export type ItemFlag = v.InferOutput<typeof itemFlag>;

export const analysedItem = v.object({
  questionId: id,
  type: questionType,
  stem: v.string(),
  /** Number of members who got the question in their first attempt. */
  answers: count,
  /** Mean share of the points earned, 0–1. With too few answers this and all figures below are null. */
  facility: v.nullable(finite),
  /** Correlation with the rest of the paper, −1 to 1; also null when one of the two does not vary. */
  discrimination: v.nullable(finite),
  /** Mean share earned by guessing, 0–1. */
  randomGuess: finite,
  unanswered: v.nullable(count),
  /** Options by their letters in the bank, or `true` and `false`; also null for blanks. */
  choices: v.nullable(v.array(v.object({ option: v.string(), text: v.string(), isRight: v.boolean(), count }))),
  flags: v.array(itemFlag),
});
export type AnalysedItem = v.InferOutput<typeof analysedItem>;

export const paperAnalysis = v.object({
  paperId: id,
  title: v.string(),
  analysedAt: instant,
  /** First attempts with at least one answer. */
  attempts: count,
  /** Cronbach's alpha of the questions that every member got; null when it cannot be computed. */
  alpha: v.nullable(finite),
  /** Number of questions that every member got. */
  alphaItems: count,
  items: v.array(analysedItem),
  /** Questions that a paper can still ask the caller. They are not among `items`. */
  inTest: count,
});
export type PaperAnalysis = v.InferOutput<typeof paperAnalysis>;

export const analysedPaper = v.object({ paperId: id, title: v.string(), opensAt: instant, closesAt: instant });
export type AnalysedPaper = v.InferOutput<typeof analysedPaper>;

export const listAnalysedPapers = endpoint({
  fn: 'quiz',
  action: 'listAnalysedPapers',
  kind: 'query',
  summary: '可以作题目分析的试卷，截止晚的在前',
  allow: ['editor', 'admin'],
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(analysedPaper),
});

export const analysePaper = endpoint({
  fn: 'quiz',
  action: 'analysePaper',
  kind: 'command',
  summary:
    '一份试卷的题目分析，只算每人的第一次作答，不含任何人的姓名；作答多时一次算不完，回答算了多少，再问接着算；renew 为真则重新算起',
  allow: ['editor', 'admin'],
  input: v.object({ paperId: id, renew: v.boolean() }),
  output: v.variant('state', [
    v.object({ state: v.literal('running'), done: count, total: count }),
    v.object({ state: v.literal('ready'), analysis: paperAnalysis }),
  ]),
});
