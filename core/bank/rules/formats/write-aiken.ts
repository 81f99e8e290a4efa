import type { Question } from '../../question';
import { formatsOf } from '../../question-types/formats';

/** Questions of the types that Aiken has; the others, and all that Aiken has no place for, are left out. */
export const writeAiken = (questions: readonly Question[]): string =>
  questions.flatMap(({ stem, body }) => formatsOf(body.type).writeAiken(stem, body) ?? []).join('\n');
