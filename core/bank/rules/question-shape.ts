import type { QuestionBody, QuestionType } from '../question';
import { rulesOf } from '../question-types/rules';
import type { Measures } from '../question-types/type-rules';

/** The form that an answer must have to fit a question. It does not depend on the right answer. */
export interface QuestionShape extends Measures {
  type: QuestionType;
}

/** The shape as visible to the member: blanks are counted in the stem, not in the key. */
export function shapeOf({ stem, body }: { stem: string; body: QuestionBody }): QuestionShape {
  const rules = rulesOf(body.type);
  return { type: body.type, options: rules.optionsOf(body).length, blanks: rules.blanksIn(stem) };
}
