import type { QuestionShape } from '../../bank/rules/question-shape';
import type { Answer } from '../answer';

/** Letters of options as members see them, in order. */
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

export function letterAt(index: number): string {
  const letter = LETTERS[index];
  if (letter === undefined) throw new RangeError(`there is no letter for option ${index}`);
  return letter;
}

/** 1 for `a`, 2 for `b` …; more than any question has for anything else. */
function optionsUpTo(letter: string): number {
  const index = LETTERS.indexOf(letter);
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1;
}

/** Whether an answer makes sense by itself: nothing is chosen twice. */
export const isWellFormed = (answer: Answer): boolean =>
  answer.type !== 'multiple' || new Set(answer.choices).size === answer.choices.length;

/** How many options, or blanks for `blank`, a question must have at least for the answer to be one to it. */
export function shapeNeeded(answer: Answer): number {
  switch (answer.type) {
    case 'single':
      return optionsUpTo(answer.choice);
    case 'multiple':
      return Math.max(0, ...answer.choices.map(optionsUpTo));
    case 'judge':
      return 0;
    case 'blank':
      return answer.texts.length;
    default:
      return answer satisfies never;
  }
}

/** Whether an answer can be one to a question of this shape; that says nothing about being right. */
export const fits = (answer: Answer, shape: QuestionShape): boolean =>
  answer.type === shape.type &&
  isWellFormed(answer) &&
  shapeNeeded(answer) <= (answer.type === 'blank' ? shape.blanks : shape.options);

/** Whether something was answered: choices taken back and blanks left empty are no answer. */
export function isGiven(answer: Answer): boolean {
  switch (answer.type) {
    case 'single':
    case 'judge':
      return true;
    case 'multiple':
      return answer.choices.length > 0;
    case 'blank':
      return answer.texts.some((text) => text.trim() !== '');
    default:
      return answer satisfies never;
  }
}

/** Whether at least one question of an attempt was answered. */
export const hasAnswer = (answers: Readonly<Record<string, Answer>>): boolean => Object.values(answers).some(isGiven);
