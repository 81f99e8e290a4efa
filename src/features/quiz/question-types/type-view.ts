import type { ReactNode } from 'react';
import type { MarkedQuestion, OpenQuestion } from '../../../../core/quiz/contract';
import type { Taking } from '../../../../core/quiz/taking';

export interface InputProps<Answer> {
  question: OpenQuestion;
  answer: Answer | undefined;
  isDisabled: boolean;
  /** `settleMs`: how long it rests before it is saved. */
  onAnswer(answer: Answer, settleMs?: number): void;
}

export interface MarkedProps<Answer> {
  question: MarkedQuestion;
  mine: Answer | null;
  right: Answer;
}

/** What members see of a type of question. Methods for the same reason as in `TypeRules`; the capital ones are components. */
export interface TypeView<Body, Answer> {
  /** What the name alone does not say while it is answered; '' for nothing. */
  note: string;
  /** One tap answers it, so nobody has to say that the answer is complete. */
  isOneTap: boolean;
  /** How it is marked by either choice of a paper; null where there is no choice. */
  scoring: Record<Taking['multiple'], string> | null;

  /** What it is answered with. */
  Input(props: InputProps<Answer>): ReactNode;
  /** My answer beside the right one. */
  Marked(props: MarkedProps<Answer>): ReactNode;

  /** The key of a question of the bank on one line. */
  keyWords(body: Body): string;
}
