import { AuditLog } from '../../_kit/collections';
import type { Database } from '../../_kit/database';
import type { QuestionDoc } from '../documents';

/** Whether it is recorded that the member opened this version to correct it: then they know its key already. */
export async function hasSeen(
  db: Database,
  memberId: string,
  { _id, version }: Pick<QuestionDoc, '_id' | 'version'>,
): Promise<boolean> {
  const seen = await db.in(AuditLog).query({ subject: _id, action: 'question.seenInTest', actorId: memberId });
  return seen.some(({ detail }) => detail?.version === version);
}
