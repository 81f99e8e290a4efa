import type { Question } from '../../question';
import type { Draft } from './draft';

/**
 * The questions that a text format can express: written and read again, they are unchanged. `isKept` compares the two
 * and ignores what the format cannot hold.
 */
export function representable(
  questions: readonly Question[],
  write: (questions: readonly Question[]) => string,
  read: (text: string) => Draft[],
  isKept: (question: Question, draft: Draft) => boolean,
): Question[] {
  return questions.filter((question) => {
    const [draft, ...others] = read(write([question]));
    return draft !== undefined && others.length === 0 && draft.problems.length === 0 && isKept(question, draft);
  });
}
