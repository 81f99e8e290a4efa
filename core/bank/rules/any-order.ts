import type { QuestionBody } from '../question';

/** What a member is told of a question whose blanks take their answers in any order: no part of its key. */
export const anyOrderOf = (body: QuestionBody): { isAnyOrder?: true } =>
  body.type === 'blank' && body.anyOrder ? { isAnyOrder: true } : {};
