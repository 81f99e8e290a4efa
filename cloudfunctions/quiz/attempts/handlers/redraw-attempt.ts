import { ok, refuse } from '../../../../core/kernel/result';
import { holdsOn } from '../../../../core/kernel/roles';
import * as contract from '../../../../core/quiz/papers/contract';
import { differencesOf } from '../../../../core/quiz/rules/attempts/redraw';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import { route } from '../../../_kit/serve';
import { findUnit } from '../../../org/public';
import { findPaper } from '../../papers/repository';
import { findAttempt } from '../repository';

/** Shows which questions a member got, but not their answers. The audit log records who looked. */
export const redrawAttempt = route(contract.redrawAttempt, async ({ attemptId }, context) => {
  const { caller, db } = context;
  const attempt = await findAttempt(db, attemptId);
  const paper = attempt && (await findPaper(db, attempt.paperId));
  const unit = paper && (await findUnit(db, paper.unitId));
  if (!attempt || !paper || !unit || !holdsOn(caller.roles, ['admin'], unit.path)) return refuse('NOT_FOUND');

  const differing = differencesOf(attempt, paper);
  const audit = auditEntry(context, {
    action: 'attempt.redrawn',
    subject: attemptId,
    path: unit.path,
    detail: { memberId: attempt.memberId, differing: differing.length },
  });
  await db.in(AuditLog).add(audit);
  const { title, startedAt, questions } = attempt;
  return ok({ title, startedAt, questions: questions.length, differing });
});
