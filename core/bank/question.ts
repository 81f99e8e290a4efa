import * as v from 'valibot';
import { id, integer, optionalText, text } from '../kernel/fields';
import { type BodyOf, QUESTION_TYPES, type QuestionType, SHAPES } from './question-types/shapes';

/** The source of the right answer: document, version, article and the quoted words. */
export const source = v.object({
  document: text(80),
  /** Date of the version, `YYYY-MM-DD`, or its short name. */
  version: text(40),
  article: text(40),
  quote: text(500),
});
export type Source = v.InferOutput<typeof source>;

/** The options and the key of a question, in the form of its type. */
export const questionBody = v.variant(
  'type',
  QUESTION_TYPES.map((type) => SHAPES[type].body),
);
export type QuestionBody = BodyOf<QuestionType>;
export type { QuestionType };
export const questionType = v.picklist(QUESTION_TYPES);

export const question = v.object({
  questionId: id,
  topic: text(40),
  /** 1 (easy) … 5 (hard) */
  difficulty: v.pipe(integer, v.minValue(1), v.maxValue(5)),
  /** A blank in the stem is written `____`. */
  stem: text(500),
  body: questionBody,
  explanation: text(800),
  source,
});
export type Question = v.InferOutput<typeof question>;

/** A question that nobody is asked yet: its explanation and source may be missing. */
export const draftQuestion = v.object({
  ...question.entries,
  explanation: optionalText(800),
  source: v.object({
    document: optionalText(80),
    version: optionalText(40),
    article: optionalText(40),
    quote: optionalText(500),
  }),
});
