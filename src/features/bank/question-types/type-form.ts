import type { ReactNode } from 'react';
import type { QuestionFormat } from '../../../../core/bank/imports/import';
import type { AnalysedItem } from '../../../../core/quiz/analysis/contract';
import type { QuestionForm } from '../questions/question-form';

export type AnswerDraft = Pick<QuestionForm, 'options' | 'verdict' | 'blanks' | 'anyOrder'>;

export interface FieldsProps {
  form: QuestionForm;
  /** Keeps the number of options and blanks, because answers were given to them. */
  isFixed: boolean;
  onChange: (changes: Partial<AnswerDraft>) => void;
}

export interface ChosenProps {
  choices: NonNullable<AnalysedItem['choices']>;
  answers: number;
}

/** How the bank's pages edit and show a type of question. It has methods for the same reason as `TypeRules`. */
export interface TypeForm<Body> {
  /** Hint below the field of the stem; undefined: none. */
  stemHint: string | undefined;

  /** Component that edits the key. */
  Fields(props: FieldsProps): ReactNode;
  /** The form fields for a body; all others stay empty. */
  fill(body: Body): Partial<AnswerDraft>;
  /** The body as written so far; it may be incomplete. */
  bodyOf(form: QuestionForm): Body;
  /** Message for what the stem lacks; null: nothing. */
  stemProblem(stem: string): string | null;
  /** Message for what options and key lack, besides what `problemOf` of the rules finds; null: nothing. */
  answerProblem(form: QuestionForm, body: Body): string | null;

  /** File formats that cannot hold this type. */
  leftOutOf: readonly QuestionFormat[];

  /** Component that shows how often each option was chosen, in an item analysis; null: nothing is counted. */
  Chosen: ((props: ChosenProps) => ReactNode) | null;
}
