import { rulesOf } from '../../core/bank/question-types/rules';
import type { QuestionShape } from '../../core/bank/rules/question-shape';
import type { Answer } from '../../core/quiz/answer';
import type { OpenAttemptView, OpenQuestion } from '../../core/quiz/attempts/contract';

/** An answer that fits the question, right or wrong. */
export const answerTo = (shape: QuestionShape): Answer => rulesOf(shape.type).anyAnswer(shape);

export const shapeSeen = ({ type, options, blanks }: OpenQuestion): QuestionShape => ({
  type,
  options: options.length,
  blanks,
});

export const answersTo = (questions: OpenAttemptView['questions']): Record<string, Answer> =>
  Object.fromEntries(questions.map((question) => [question.key, answerTo(shapeSeen(question))]));
