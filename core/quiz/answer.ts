import * as v from 'valibot';
import { type AnswerOf, QUESTION_TYPES, type QuestionType, SHAPES } from '../bank/question-types/shapes';

/** A member's answer to one question. Its shape depends on the type. */
export const answer = v.variant(
  'type',
  QUESTION_TYPES.map((type) => SHAPES[type].answer),
);
export type Answer = AnswerOf<QuestionType>;
