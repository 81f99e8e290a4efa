import type { Question, QuestionBody } from '../question';
import { rulesOf } from '../question-types/rules';
import type { BodyProblem } from '../question-types/type-rules';
import type { ReadQuestion } from '../read-question';
import { askedKeyOf } from './asked-key';
import { stemKeyOf } from './stem-key';

export type QuestionProblem =
  /** The field is missing or does not fit the schema. */
  | { kind: 'fieldUnfit'; field: string }
  | BodyProblem
  /** Repeats the element with index `first` (from 0) of the same import. */
  | { kind: 'idRepeated'; first: number }
  | { kind: 'stemRepeated'; first: number };

export interface Rejected {
  index: number;
  /** As far as it could be read. */
  questionId: string;
  problem: QuestionProblem;
}

/** Problems of options and key that the schema cannot express; null if there are none. */
export const bodyProblem = (stem: string, body: QuestionBody): BodyProblem | null =>
  rulesOf(body.type).problemOf(stem, body);

/** Checks every element of an import on its own: a bad question does not stop the others. */
export function checkQuestions(elements: readonly ReadQuestion[]): {
  accepted: Question[];
  rejected: Rejected[];
} {
  const accepted: Question[] = [];
  const rejected: Rejected[] = [];
  const firstById = new Map<string, number>();
  const firstByStem = new Map<string, number>();
  const keyOf = ({ stem, body }: Question): string => askedKeyOf(stemKeyOf(stem), body);

  const problemOf = (question: Question): QuestionProblem | null => {
    const sameId = firstById.get(question.questionId);
    if (sameId !== undefined) return { kind: 'idRepeated', first: sameId };
    const sameStem = firstByStem.get(keyOf(question));
    if (sameStem !== undefined) return { kind: 'stemRepeated', first: sameStem };
    return bodyProblem(question.stem, question.body);
  };

  elements.forEach((element, index) => {
    if (!element.ok) {
      const { questionId, field } = element;
      rejected.push({ index, questionId, problem: { kind: 'fieldUnfit', field } });
      return;
    }
    const { question } = element;
    const problem = problemOf(question);
    if (problem) {
      rejected.push({ index, questionId: question.questionId, problem });
      return;
    }
    firstById.set(question.questionId, index);
    firstByStem.set(keyOf(question), index);
    accepted.push(question);
  });
  return { accepted, rejected };
}
