import type { Question } from '../../../core/bank/question';
import { stemKeyOf } from '../../../core/bank/rules/stem-key';
import { documentKeyOf } from '../../../core/library/rules/article-address';
import type { QuestionDoc, QuestionVersionDoc } from '../documents';

export const questionDocId = (unitId: string, questionId: string): string => `${unitId}:${questionId}`;

export const questionDoc = (
  unit: { _id: string; path: readonly string[] },
  question: Question,
  condition: Pick<QuestionDoc, 'version' | 'written' | 'state' | 'outdated'>,
): QuestionDoc => ({
  _id: questionDocId(unit._id, question.questionId),
  v: 2,
  unitId: unit._id,
  path: unit.path,
  documentKey: documentKeyOf(question.source.document),
  stemKey: stemKeyOf(question.stem),
  ...condition,
  type: question.body.type,
  ...question,
});

export const questionOf = (doc: Question): Question => ({
  questionId: doc.questionId,
  topic: doc.topic,
  difficulty: doc.difficulty,
  stem: doc.stem,
  body: doc.body,
  explanation: doc.explanation,
  source: doc.source,
});

export const versionDoc = (doc: QuestionDoc): QuestionVersionDoc => ({
  _id: `${doc._id}:${doc.version}`,
  v: 1,
  subject: doc._id,
  version: doc.version,
  content: questionOf(doc),
  written: doc.written,
});

/** A stored question of any version. Before version 2 it lacks `stemKey` and `written`. */
export type StoredQuestion = Omit<QuestionDoc, 'stemKey' | 'written'> &
  Partial<Pick<QuestionDoc, 'stemKey' | 'written'>>;

export const upgraded = (stored: StoredQuestion): QuestionDoc => ({
  ...stored,
  v: 2,
  stemKey: stored.stemKey ?? stemKeyOf(stored.stem),
  written: stored.written ?? null,
});
