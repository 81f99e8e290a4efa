import type { Question } from '../../core/bank/question';
import { documentKeyOf } from '../../core/library/rules/article-address';
import type { UnitDoc } from '../org/public';
import type { QuestionDoc } from './documents';

export const questionDocId = (unitId: string, questionId: string): string => `${unitId}:${questionId}`;

export const questionDoc = (
  unit: Pick<UnitDoc, '_id' | 'path'>,
  question: Question,
  version: number,
  standing: Pick<QuestionDoc, 'state' | 'outdated'> = { state: 'active', outdated: null },
): QuestionDoc => ({
  _id: questionDocId(unit._id, question.questionId),
  v: 1,
  unitId: unit._id,
  path: unit.path,
  documentKey: documentKeyOf(question.source.document),
  version,
  ...standing,
  type: question.body.type,
  ...question,
});

export const questionOf = (doc: QuestionDoc): Question => ({
  questionId: doc.questionId,
  topic: doc.topic,
  difficulty: doc.difficulty,
  stem: doc.stem,
  body: doc.body,
  explanation: doc.explanation,
  source: doc.source,
});
