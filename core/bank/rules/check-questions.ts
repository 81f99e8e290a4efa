import type { Question, QuestionBody } from '../question';
import type { ReadQuestion } from '../read-question';
import { foldText } from './fold-text';
import { countBlanks } from './question-shape';
import { stemKeyOf } from './stem-key';

export type QuestionProblem =
  /** Missing or not of the form that the schema asks. */
  | { kind: 'fieldUnfit'; field: string }
  | { kind: 'optionRepeated' }
  | { kind: 'keyNotAnOption' }
  | { kind: 'keyRepeated' }
  | { kind: 'blanksDiffer'; inStem: number; inKey: number }
  /** The same as an earlier one of this import, counted from 0. */
  | { kind: 'idRepeated'; first: number }
  | { kind: 'stemRepeated'; first: number };

export interface Rejected {
  index: number;
  /** As far as it could be read. */
  questionId: string;
  problem: QuestionProblem;
}

const hasRepeats = (values: readonly string[]): boolean => new Set(values).size < values.length;

/** What the schema cannot say of options and key; null: nothing is wrong. */
export function bodyProblem(stem: string, body: QuestionBody): QuestionProblem | null {
  switch (body.type) {
    case 'single':
    case 'multiple': {
      const letters = body.options.map((option) => option.key);
      const keys = [body.key].flat();
      if (hasRepeats(letters) || hasRepeats(body.options.map((option) => foldText(option.text)))) {
        return { kind: 'optionRepeated' };
      }
      if (!keys.every((key) => letters.includes(key))) return { kind: 'keyNotAnOption' };
      return hasRepeats(keys) ? { kind: 'keyRepeated' } : null;
    }
    case 'judge':
      return null;
    case 'blank': {
      const inStem = countBlanks(stem);
      const inKey = body.key.length;
      if (inStem !== inKey) return { kind: 'blanksDiffer', inStem, inKey };
      return body.key.some((variants) => hasRepeats(variants.map(foldText))) ? { kind: 'keyRepeated' } : null;
    }
    default:
      return body satisfies never;
  }
}

/** Looks at every element of an import by itself: one bad question stops no other. */
export function checkQuestions(elements: readonly ReadQuestion[]): {
  accepted: Question[];
  rejected: Rejected[];
} {
  const accepted: Question[] = [];
  const rejected: Rejected[] = [];
  const firstById = new Map<string, number>();
  const firstByStem = new Map<string, number>();

  const problemOf = (question: Question): QuestionProblem | null => {
    const sameId = firstById.get(question.questionId);
    if (sameId !== undefined) return { kind: 'idRepeated', first: sameId };
    const sameStem = firstByStem.get(stemKeyOf(question.stem));
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
    firstByStem.set(stemKeyOf(question.stem), index);
    accepted.push(question);
  });
  return { accepted, rejected };
}
