import type { QuestionSnapshot } from '../../../core/quiz/papers/paper';
import type { Database } from '../../_kit/database';
import { findQuestions, type QuestionDoc } from '../../bank/public';

export const snapshotOf = (doc: QuestionDoc): QuestionSnapshot => ({
  id: doc._id,
  version: doc.version,
  stem: doc.stem,
  body: doc.body,
  explanation: doc.explanation,
  source: doc.source,
});

/** The present snapshots of each section's questions, by their ids. */
export async function findCandidates(
  db: Database,
  sections: readonly (readonly string[])[],
): Promise<QuestionSnapshot[][]> {
  const found = await findQuestions(db, sections.flat());
  const snapshots = new Map(found.map((doc) => [doc._id, snapshotOf(doc)]));
  return sections.map((ids) => ids.flatMap((id) => snapshots.get(id) ?? []));
}
