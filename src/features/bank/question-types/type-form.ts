import type { ReactNode } from 'react';
import type { QuestionFormat } from '../../../../core/bank/import';
import type { AnalysedItem } from '../../../../core/quiz/analysis-contract';
import type { QuestionForm } from '../question-form';

export type AnswerDraft = Pick<QuestionForm, 'options' | 'verdict' | 'blanks'>;

export interface FieldsProps {
  form: QuestionForm;
  /** Options and blanks stay as many as they are: answers were given to them. */
  isFixed: boolean;
  onChange: (changes: Partial<AnswerDraft>) => void;
}

export interface ChosenProps {
  choices: NonNullable<AnalysedItem['choices']>;
  answers: number;
}

/** How the desk of the bank handles a type of question. Methods for the same reason as in `TypeRules`. */
export interface TypeForm<Body> {
  /** Below the field of the stem; undefined: nothing to say. */
  stemHint: string | undefined;

  /** Where what is right is written. */
  Fields(props: FieldsProps): ReactNode;
  /** The fields as a body fills them; the others stay empty. */
  fill(body: Body): Partial<AnswerDraft>;
  /** The body as far as it is written. */
  bodyOf(form: QuestionForm): Body;
  /** What the stem still lacks, in words; null: nothing. */
  stemProblem(stem: string): string | null;
  /** What options and key still lack; null: nothing, but for what `problemOf` of the rules finds. */
  answerProblem(form: QuestionForm, body: Body): string | null;

  /** Files that cannot hold such questions at all. */
  leftOutOf: readonly QuestionFormat[];

  /** What people chose, in an item analysis; null where nothing is counted. */
  Chosen: ((props: ChosenProps) => ReactNode) | null;
}
