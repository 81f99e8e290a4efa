import type { QuestionBody, QuestionType } from '../../../bank/question';
import { type Result, refuse } from '../../../kernel/result';
import type { Answer } from '../../answer';
import type { ScoreSettings } from '../../taking';

/** Parts of a question that are right, of how many: `earned / total` of its points. */
export interface Score {
  earned: number;
  total: number;
}

/** Refuses an answer of another type than the question's. */
export type Scorer = (answer: Answer, body: QuestionBody, settings: ScoreSettings) => Result<Score, 'ANSWER_MISFIT'>;

const isOf = <Value extends { type: QuestionType }, Type extends QuestionType>(
  value: Value,
  type: Type,
): value is Extract<Value, { type: Type }> => value.type === type;

/** Makes a scorer of a function that knows one type only. */
export const scorerOf =
  <Type extends QuestionType>(
    type: Type,
    score: (
      answer: Extract<Answer, { type: Type }>,
      body: Extract<QuestionBody, { type: Type }>,
      settings: ScoreSettings,
    ) => Score,
  ): Scorer =>
  (answer, body, settings) =>
    isOf(answer, type) && isOf(body, type)
      ? { ok: true, value: score(answer, body, settings) }
      : refuse('ANSWER_MISFIT');
