import { isDeepStrictEqual } from 'node:util';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/workbench-contract';
import { type AuditDoc, auditEntry } from '../../_kit/audit';
import { route } from '../../_kit/serve';
import { findManagedUnit } from '../managed';
import { policiesIn } from '../repository/policies';

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
    const present = await policiesIn(transaction).find(unitId);
    if (present && isDeepStrictEqual(present.policy, policy)) return;
    await policiesIn(transaction).put({ _id: unitId, v: 1, policy });
    await transaction.collection<AuditDoc>('auditLog').put(audit);
  });
  return ok({ policy, setBy: unitId });
});
