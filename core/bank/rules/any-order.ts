import type { QuestionBody } from '../question';
import { rulesOf } from '../question-types/rules';

/** What a member is told of a question whose blanks take their answers in any order: no part of its key. */
export const anyOrderOf = (body: QuestionBody): { isAnyOrder?: true } =>
  rulesOf(body.type).isAnyOrder(body) ? { isAnyOrder: true } : {};
