import { assignmentDoc, completionDoc } from '../../../cloudfunctions/_kit/assignments';
import { Assignments, Completions } from '../../../cloudfunctions/_kit/collections';
import type { Database } from '../../../cloudfunctions/_kit/database';
import { FRIDAY_MORNING } from '../../support/organisation';

export const DAY = 86_400_000;
export const DUE = FRIDAY_MORNING + 2 * DAY;

const PATHS: Record<string, string[]> = { zz: ['zz'], b1: ['zz', 'b1'], b2: ['zz', 'b2'], g1: ['zz', 'b1', 'g1'] };

/** Adds the assignment `post:<id>`, a required reading for these units; returns its id. */
export async function givenReading(db: Database, id: string, scope: string[], dueAt = DUE): Promise<string> {
  const doc = assignmentDoc({
    kind: 'requiredReading',
    subjectId: id,
    title: `必读 ${id}`,
    scope: scope.map((unitId) => ({ _id: unitId, path: PATHS[unitId] ?? [] })),
    opensAt: dueAt - 7 * DAY,
    dueAt,
  });
  await db.in(Assignments).put(doc);
  return doc._id;
}

export const givenFinished = async (db: Database, assignmentId: string, memberIds: string[], at = FRIDAY_MORNING) => {
  const docs = memberIds.map((memberId) => completionDoc({ assignmentId, memberId, at, score: null }));
  await Promise.all(docs.map((doc) => db.in(Completions).put(doc)));
};
