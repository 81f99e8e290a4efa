import * as contract from '../../../../core/bank/questions/contract';
import { mayActivate, mayWrite } from '../../../../core/bank/rules/desk-rights';
import { ok, refuse } from '../../../../core/kernel/result';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../../quiz/public';
import { findQuestions } from '../repository';
import { viewQuestion } from '../views';

/**
 * Whoever keeps a bank is asked by papers too, so a question that a paper can still ask them stays closed. A wrong
 * question cannot wait, so an administrator may open it to correct it; the audit log records that they saw the key.
 */
export const openQuestion = route(contract.openQuestion, async ({ id, isForCorrection }, context) => {
  const { caller, db, now } = context;
  const [[stored], withheld] = await Promise.all([findQuestions(db, [id]), findWithheld(db, caller, now)]);
  if (!stored || !mayWrite(caller.roles, stored.path)) return refuse('NOT_FOUND');
  if (withheld.has(id)) {
    if (!isForCorrection || !mayActivate(caller.roles, stored.path)) return refuse('QUESTION_IN_TEST');
    const audit = auditEntry(context, { action: 'question.seenInTest', subject: id, path: stored.path });
    await db.in(AuditLog).add({ ...audit, detail: { version: stored.version } });
  }
  return ok(await viewQuestion(db, stored, caller.roles));
});
