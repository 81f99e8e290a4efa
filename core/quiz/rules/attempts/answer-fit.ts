import { rulesOf } from '../../../bank/question-types/rules';
import type { QuestionShape } from '../../../bank/rules/question-shape';
import type { Answer } from '../../answer';

/** Whether the answer is valid by itself: no option is chosen twice. */
export const isWellFormed = (answer: Answer): boolean => rulesOf(answer.type).isWellFormed(answer);

/** The smallest question shape that this answer fits. */
export const shapeNeeded = (answer: Answer): QuestionShape => ({
  type: answer.type,
  ...rulesOf(answer.type).needs(answer),
});

/** Whether an answer fits a question of this shape, right or wrong. */
export function fits(answer: Answer, shape: QuestionShape): boolean {
  const needed = shapeNeeded(answer);
  return (
    needed.type === shape.type &&
    isWellFormed(answer) &&
    needed.options <= shape.options &&
    needed.blanks <= shape.blanks
  );
}

/** Whether something was answered: a list of no choices, or empty blanks only, is no answer. */
export const isGiven = (answer: Answer): boolean => rulesOf(answer.type).isGiven(answer);

/** Whether an answer is complete, and not only begun, for a question as a member sees it. */
export const isFinished = (
  answer: Answer,
  { options, blanks }: { options: readonly unknown[]; blanks: number },
): boolean => rulesOf(answer.type).isFinished(answer, { options: options.length, blanks });

/** Whether at least one question of an attempt was answered. */
export const hasAnswer = (answers: Readonly<Record<string, Answer>>): boolean => Object.values(answers).some(isGiven);
