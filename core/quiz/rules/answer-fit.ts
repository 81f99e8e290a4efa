import { rulesOf } from '../../bank/question-types/rules';
import type { QuestionShape } from '../../bank/rules/question-shape';
import type { Answer } from '../answer';

/** Whether an answer makes sense by itself: nothing is chosen twice. */
export const isWellFormed = (answer: Answer): boolean => rulesOf(answer.type).isWellFormed(answer);

/** The least that a question must be for the answer to be one to it. */
export const shapeNeeded = (answer: Answer): QuestionShape => ({
  type: answer.type,
  ...rulesOf(answer.type).needs(answer),
});

/** Whether an answer can be one to a question of this shape; that says nothing about being right. */
export function fits(answer: Answer, shape: QuestionShape): boolean {
  const needed = shapeNeeded(answer);
  return (
    needed.type === shape.type &&
    isWellFormed(answer) &&
    needed.options <= shape.options &&
    needed.blanks <= shape.blanks
  );
}

/** Whether something was answered: choices taken back and blanks left empty are no answer. */
export const isGiven = (answer: Answer): boolean => rulesOf(answer.type).isGiven(answer);

/** Whether at least one question of an attempt was answered. */
export const hasAnswer = (answers: Readonly<Record<string, Answer>>): boolean => Object.values(answers).some(isGiven);
