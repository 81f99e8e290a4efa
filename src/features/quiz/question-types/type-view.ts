import type { ReactNode } from 'react';
import type { MarkedQuestion, OpenQuestion } from '../../../../core/quiz/attempts/contract';
import type { Taking } from '../../../../core/quiz/papers/taking';

export interface InputProps<Answer> {
  question: OpenQuestion;
  answer: Answer | undefined;
  isDisabled: boolean;
  /** `settleMs`: wait before the answer is saved, so that typing can end first. */
  onAnswer(answer: Answer, settleMs?: number): void;
  /** Goes on to the next question, where one says so with the answer itself: 完成 of the keyboard. */
  onDone?(): void;
}

export interface MarkedProps<Answer> {
  question: MarkedQuestion;
  mine: Answer | null;
  right: Answer;
}

/**
 * How a type of question is shown to members. It has methods for the same reason as `TypeRules`; capitalised ones are
 * components.
 */
export interface TypeView<Body, Answer> {
  /** Added to the name of the type while it is answered; '' for nothing. */
  note: string;
  /** Whether one tap completes the answer, so that no button for that is needed. */
  isOneTap: boolean;
  /** Text for each setting of `taking.multiple`, which decides how it is marked; null: the setting does not matter. */
  scoring: Record<Taking['multiple'], string> | null;

  /** Component with which it is answered. */
  Input(props: InputProps<Answer>): ReactNode;
  /** Component that shows my answer and the right one. */
  Marked(props: MarkedProps<Answer>): ReactNode;

  /** The key of a question of the bank as one line of text. */
  keyWords(body: Body): string;
}
