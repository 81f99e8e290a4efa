import type { QuestionBody, QuestionType } from '../question';
import { rulesOf } from '../question-types/rules';
import type { Measures } from '../question-types/type-rules';

/** What an answer must look like to fit a question. Nothing of it depends on the right answer. */
export interface QuestionShape extends Measures {
  type: QuestionType;
}

/** The shape, read from what the member sees; blanks are counted in the stem, not in the key. */
export function shapeOf({ stem, body }: { stem: string; body: QuestionBody }): QuestionShape {
  const rules = rulesOf(body.type);
  return { type: body.type, options: rules.optionsOf(body).length, blanks: rules.blanksIn(stem) };
}
