import * as contract from '../../../../core/bank/reports/workbench-contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { AuditLog } from '../../../_kit/collections';
import type { Database } from '../../../_kit/database';
import { route } from '../../../_kit/serve';
import { findWithheldToTheEnd } from '../../../quiz/public';
import type { QuestionDoc } from '../../documents';
import { findKept } from '../../questions/kept-question';
import { findWaiting } from '../repository';
import { reportedQuestionOf } from '../views';

export const openReports = route(contract.openReports, async ({ id }, { caller, db, now }) => {
  const question = await findKept(db, caller, id);
  if (!question) return refuse('NOT_FOUND');
  const [reports, withheld] = await Promise.all([
    findWaiting(db, question.path, [id]),
    findWithheldToTheEnd(db, caller, now),
  ]);
  const isSecret = withheld.has(id) && !(await hasSeen(db, caller.memberId, question));
  return ok(await reportedQuestionOf(db, question, reports, isSecret));
});

/** Whether it is recorded that the member opened this question to correct it: then they know its key already. */
async function hasSeen(db: Database, memberId: string, { _id, version }: QuestionDoc): Promise<boolean> {
  const seen = await db.in(AuditLog).query({ subject: _id, action: 'question.seenInTest', actorId: memberId });
  return seen.some(({ detail }) => detail?.version === version);
}
