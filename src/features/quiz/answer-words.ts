import type { QuestionBody } from '../../../core/bank/question';
import { viewOf } from './question-types/views';

/** The key of a question of the bank as one line of text. */
export const keyWords = (body: QuestionBody): string => viewOf(body.type).keyWords(body);
