import * as z from 'zod/mini';
import { id, optionalText, text } from '../kernel/fields';

/** Where an answer comes from: document, version, article and the words quoted. */
export const source = z.object({
  document: text(80),
  /** Date of the version, `YYYY-MM-DD`, or a short name of it. */
  version: text(40),
  article: text(40),
  quote: text(500),
});
export type Source = z.infer<typeof source>;

const option = z.object({ key: z.string().check(z.regex(/^[A-H]$/)), text: text(200) });
const options = z.array(option).check(z.minLength(2), z.maxLength(8));

/**
 * The four types, each with the key that never leaves the server before an attempt is over.
 * `blank`: per blank, the accepted variants.
 */
export const questionBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), options, key: z.string().check(z.regex(/^[A-H]$/)) }),
  z.object({
    type: z.literal('multiple'),
    options,
    key: z.array(z.string().check(z.regex(/^[A-H]$/))).check(z.minLength(1), z.maxLength(8)),
  }),
  z.object({ type: z.literal('judge'), key: z.boolean() }),
  z.object({
    type: z.literal('blank'),
    key: z.array(z.array(text(40)).check(z.minLength(1), z.maxLength(8))).check(z.minLength(1), z.maxLength(6)),
  }),
]);
export type QuestionBody = z.infer<typeof questionBody>;
export type QuestionType = QuestionBody['type'];
export const questionType = z.enum(['single', 'multiple', 'judge', 'blank']);

export const question = z.object({
  questionId: id,
  topic: text(40),
  /** 1 (easy) … 5 (hard) */
  difficulty: z.int().check(z.gte(1), z.lte(5)),
  /** A blank stands in the stem as `____`. */
  stem: text(500),
  body: questionBody,
  explanation: text(800),
  source,
});
export type Question = z.infer<typeof question>;

/** What a question may be while nobody is asked it: explanation and source can still be missing. */
export const draftQuestion = z.object({
  ...question.shape,
  explanation: optionalText(800),
  source: z.object({
    document: optionalText(80),
    version: optionalText(40),
    article: optionalText(40),
    quote: optionalText(500),
  }),
});
