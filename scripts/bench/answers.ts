import type { QuestionShape } from '../../core/bank/rules/question-shape';
import type { Answer } from '../../core/quiz/answer';
import type { OpenAttemptView } from '../../core/quiz/contract';

/** An answer that fits the question, right or wrong. */
export function answerTo({ type, blanks }: Pick<QuestionShape, 'type' | 'blanks'>): Answer {
  switch (type) {
    case 'single':
      return { type, choice: 'a' };
    case 'multiple':
      return { type, choices: ['a', 'b'] };
    case 'judge':
      return { type, value: true };
    case 'blank':
      return { type, texts: Array.from({ length: blanks }, () => '监督') };
    default:
      return type satisfies never;
  }
}

export const answersTo = (questions: OpenAttemptView['questions']): Record<string, Answer> =>
  Object.fromEntries(questions.map((question) => [question.key, answerTo(question)]));
