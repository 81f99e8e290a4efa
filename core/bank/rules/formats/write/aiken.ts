import type { Question } from '../../../question';
import { formatsOf } from '../../../question-types/formats';

/**
 * Writes the questions of types that Aiken has. Other questions, and fields that Aiken cannot express, are left out.
 */
export const writeAiken = (questions: readonly Question[]): string =>
  questions.flatMap(({ stem, body }) => formatsOf(body.type).writeAiken(stem, body) ?? []).join('\n');
