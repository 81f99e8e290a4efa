import * as v from 'valibot';
import { type AnswerOf, QUESTION_TYPES, type QuestionType, SHAPES } from '../bank/question-types/shapes';

/** What a learner sends for one question; the shape follows the type. */
export const answer = v.variant(
  'type',
  QUESTION_TYPES.map((type) => SHAPES[type].answer),
);
export type Answer = AnswerOf<QuestionType>;
