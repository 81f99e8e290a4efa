import { resolveStale as decide } from '../../../../core/bank/rules/resolve-stale';
import * as contract from '../../../../core/bank/stale/contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { holdsOn } from '../../../../core/kernel/roles';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import { route } from '../../../_kit/serve';
import { questionOf } from '../../questions/document';
import { questionsIn } from '../../questions/repository';
import { writeCondition, writeVersion } from '../../questions/write-questions';

export const resolveStale = route(contract.resolveStale, async ({ id, decision }, context) => {
  const { caller, db, newId, now } = context;
  const auditId = newId();
  return db.transaction(async (transaction) => {
    const stored = await questionsIn(transaction).find(id);
    if (!stored || !holdsOn(caller.roles, ['admin'], stored.path)) return refuse('NOT_FOUND');

    const resolved = decide(stored, decision);
    if (!resolved.ok) return resolved;
    const { state, source, outdated } = resolved.value;
    if (state === stored.state) return ok({ state });

    const condition = { state, outdated };
    if (state === 'retired') await writeCondition(transaction, id, condition);
    else {
      const written = { at: now, by: caller.memberId, change: 'confirmed' } as const;
      await writeVersion(transaction, stored, { question: { ...questionOf(stored), source }, condition, written });
    }
    const audit = auditEntry(context, {
      action: state === 'retired' ? 'question.retired' : 'question.confirmed',
      subject: id,
      path: stored.path,
      detail: { version: source.version, article: source.article },
    });
    await transaction.in(AuditLog).put({ ...audit, _id: auditId });
    return ok({ state });
  });
});
