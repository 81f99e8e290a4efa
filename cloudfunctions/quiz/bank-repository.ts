import { documentKeyOf } from '../../core/library/rules/article-address';
import type { QuestionSnapshot } from '../../core/quiz/paper';
import type { Question } from '../../core/quiz/question';
import { command, type Database, type Transaction } from '../_kit/database';
import type { UnitDoc } from '../org/public';
import type { BlueprintDoc, QuestionDoc } from './documents';

/** The most that one query returns. */
const PAGE = 1000;

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

export const snapshotOf = (doc: QuestionDoc): QuestionSnapshot => ({
  id: doc._id,
  version: doc.version,
  stem: doc.stem,
  body: doc.body,
  explanation: doc.explanation,
  source: doc.source,
});

export const questionsIn = (transaction: Transaction) => transaction.collection<QuestionDoc>('questions');
export const blueprintsIn = (transaction: Transaction) => transaction.collection<BlueprintDoc>('blueprints');

/** Questions by `_id`, in no particular order. One request for each 1,000. */
export async function findQuestions(db: Database, ids: readonly string[]): Promise<QuestionDoc[]> {
  const found: QuestionDoc[] = [];
  for (let start = 0; start < ids.length; start += PAGE) {
    const slice = ids.slice(start, start + PAGE);
    found.push(...(await db.collection<QuestionDoc>('questions').query({ _id: command().in(slice) }, { limit: PAGE })));
  }
  return found;
}

/** Type and topic of every active question in the banks of these units. One request for each 1,000. */
export async function listBank(
  db: Database,
  unitIds: readonly string[],
): Promise<{ id: string; type: QuestionDoc['type']; topic: string }[]> {
  const entries: { id: string; type: QuestionDoc['type']; topic: string }[] = [];
  let last = '';
  for (;;) {
    const page = await db
      .collection<QuestionDoc>('questions')
      .query(
        { unitId: command().in([...unitIds]), state: 'active', _id: command().gt(last) },
        { orderBy: [['_id', 'asc']], limit: PAGE, fields: ['type', 'topic'] },
      );
    entries.push(...page.map(({ _id, type, topic }) => ({ id: _id, type, topic })));
    const end = page.at(-1);
    if (!end || page.length < PAGE) return entries;
    last = end._id;
  }
}

export const findBlueprint = (db: Database, unitId: string): Promise<BlueprintDoc | null> =>
  db.collection<BlueprintDoc>('blueprints').find(unitId);

/** Every blueprint, in the order of units. One request for each 1,000. */
export async function listBlueprints(db: Database): Promise<BlueprintDoc[]> {
  const found: BlueprintDoc[] = [];
  let last = '';
  for (;;) {
    const page = await db
      .collection<BlueprintDoc>('blueprints')
      .query({ _id: command().gt(last) }, { orderBy: [['_id', 'asc']], limit: PAGE });
    found.push(...page);
    const end = page.at(-1);
    if (!end || page.length < PAGE) return found;
    last = end._id;
  }
}
