import * as v from 'valibot';
import { id, integer, optionalText, text } from '../kernel/fields';

/** Where an answer comes from: document, version, article and the words quoted. */
export const source = v.object({
  document: text(80),
  /** Date of the version, `YYYY-MM-DD`, or a short name of it. */
  version: text(40),
  article: text(40),
  quote: text(500),
});
export type Source = v.InferOutput<typeof source>;

const option = v.object({ key: v.pipe(v.string(), v.regex(/^[A-H]$/)), text: text(200) });
const options = v.pipe(v.array(option), v.minLength(2), v.maxLength(8));

/**
 * The four types, each with the key that never leaves the server before an attempt is over.
 * `blank`: per blank, the accepted variants.
 */
export const questionBody = v.variant('type', [
  v.object({ type: v.literal('single'), options, key: v.pipe(v.string(), v.regex(/^[A-H]$/)) }),
  v.object({
    type: v.literal('multiple'),
    options,
    key: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-H]$/))), v.minLength(1), v.maxLength(8)),
  }),
  v.object({ type: v.literal('judge'), key: v.boolean() }),
  v.object({
    type: v.literal('blank'),
    key: v.pipe(v.array(v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(8))), v.minLength(1), v.maxLength(6)),
  }),
]);
export type QuestionBody = v.InferOutput<typeof questionBody>;
export type QuestionType = QuestionBody['type'];
export const questionType = v.picklist(['single', 'multiple', 'judge', 'blank']);

export const question = v.object({
  questionId: id,
  topic: text(40),
  /** 1 (easy) … 5 (hard) */
  difficulty: v.pipe(integer, v.minValue(1), v.maxValue(5)),
  /** A blank stands in the stem as `____`. */
  stem: text(500),
  body: questionBody,
  explanation: text(800),
  source,
});
export type Question = v.InferOutput<typeof question>;

/** What a question may be while nobody is asked it: explanation and source can still be missing. */
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
