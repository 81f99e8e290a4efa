import type { QuestionBody } from '../../bank/question';
import { rulesOf } from '../../bank/question-types/rules';
import type { Answer } from '../answer';

/** The key in the form of an answer; for a blank, its first accepted wording. */
export const rightAnswer = (body: QuestionBody): Answer => rulesOf(body.type).rightAnswer(body);
