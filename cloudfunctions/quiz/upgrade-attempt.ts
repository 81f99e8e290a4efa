import type { DrawnQuestion } from '../../core/quiz/attempt';
import type { AttemptDoc } from './documents';

type StoredQuestion = Omit<DrawnQuestion, 'letters'> & Partial<Pick<DrawnQuestion, 'letters'>>;

/** An attempt as some version of the product stored it: before 2, without `asked` and the letters of the bank. */
export type StoredAttempt = AttemptDoc extends infer Doc
  ? Doc extends AttemptDoc
    ? Omit<Doc, 'asked' | 'questions'> & { asked?: string[]; questions: StoredQuestion[] }
    : never
  : never;

export const upgraded = (stored: StoredAttempt): AttemptDoc => ({
  ...stored,
  v: 2,
  questions: stored.questions.map((question) => ({ ...question, letters: question.letters ?? [] })),
  asked: stored.asked ?? stored.questions.map((question) => question.id),
});
