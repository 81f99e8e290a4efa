import type { QuestionBody } from '../../../bank/question';
import { rulesOf } from '../../../bank/question-types/rules';
import type { ScoreSettings } from '../../papers/taking';

/** Random guess score, see `TypeRules`: 0–1. */
export const randomGuess = (body: QuestionBody, settings: ScoreSettings): number =>
  rulesOf(body.type).randomGuess(body, settings);
