import type { QuestionBody } from '../../bank/question';
import { rulesOf } from '../../bank/question-types/rules';
import type { Answer } from '../answer';

/** The key as the answer that would have been right; of a blank, the first accepted wording. */
export const rightAnswer = (body: QuestionBody): Answer => rulesOf(body.type).rightAnswer(body);
