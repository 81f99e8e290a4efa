import { isDeepStrictEqual } from 'node:util';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Policies } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { findManagedUnit } from '../managed';

export const setPolicy = route(contract.setPolicy, async ({ unitId, policy }, context) => {
  const { caller, db } = context;
  const unit = await findManagedUnit(db, caller, ['admin'], unitId);
  if (!unit) return refuse('NOT_FOUND');

  const audit = auditEntry(context, {
    action: 'policy.set',
    subject: unitId,
    path: unit.path,
    detail: { ...policy },
  });
  await db.transaction(async (transaction) => {
    const present = await transaction.in(Policies).find(unitId);
    if (present && isDeepStrictEqual(present.policy, policy)) return;
    await transaction.in(Policies).put({ _id: unitId, v: 1, policy });
    await transaction.in(AuditLog).put(audit);
  });
  return ok({ policy, setBy: unitId });
});
