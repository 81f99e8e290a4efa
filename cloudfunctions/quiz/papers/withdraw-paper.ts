import { assignmentId } from '../../../core/kernel/assignment';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { decidePaper, evolve, type PaperStage } from '../../../core/quiz/rules/papers/workflow';
import { auditEntry } from '../../_kit/audit';
import { Assignments, AuditLog } from '../../_kit/collections';
import { stampOf } from '../../_kit/desk/desk';
import type { MemberContext } from '../../_kit/serve';
import type { PaperDoc } from '../documents';
import { papersIn } from './repository';
import type { Work } from './work';

/** Withdraws a paper: nobody can start it any more, and existing attempts stay visible to their members. */
export async function withdrawPaper(
  { paper, unit }: Work,
  reason: string,
  context: MemberContext,
): Promise<Result<PaperDoc, 'FORBIDDEN' | 'WRONG_STATE' | 'QUESTIONS_SHORT' | 'WINDOW_OVER' | 'CONFLICT'>> {
  const { db, now } = context;
  const decided = decidePaper({ name: 'withdraw', reason }, paper, {
    closesAt: paper.closesAt,
    isServed: true,
    now,
  });
  if (!decided.ok) return decided;
  if (decided.value.length === 0) return ok(paper);
  const withdrawn: PaperDoc = {
    ...paper,
    ...decided.value.reduce<PaperStage>(evolve, paper),
    ...stampOf(paper, { step: 'withdraw', words: reason }, context),
  };
  const audit = auditEntry(context, { action: 'paper.withdrawn', subject: paper._id, path: unit.path });
  const assignment = assignmentId('fixedPaper', paper._id);
  return db.transaction(async (transaction) => {
    const papers = papersIn(transaction);
    if ((await papers.find(paper._id))?.revision !== paper.revision) return refuse('CONFLICT');
    await papers.put(withdrawn);
    if (paper.state === 'published') {
      await transaction.in(Assignments).update(assignment, { isWithdrawn: true });
      await transaction.in(AuditLog).put(audit);
    }
    return ok(withdrawn);
  });
}
