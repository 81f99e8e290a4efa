import { ok, refuse } from '../../../core/kernel/result';
import { hasGrant, withGrant } from '../../../core/org/rules/grants';
import type { grantRole } from '../../../core/org/workbench-contract';
import { type AuditDoc, auditEntry } from '../../_kit/audit';
import type { Handler } from '../../_kit/serve';
import { findManagedMember, findManagedUnit } from '../managed';
import { membersIn } from '../repository/members';
import { memberRow } from '../views';

export const handleGrantRole: Handler<typeof grantRole> = async ({ memberId, role, unitId }, context) => {
  const { caller, db } = context;
  const unit = await findManagedUnit(db, caller, ['admin'], unitId);
  if (!unit) return refuse('NOT_FOUND');

  const audit = auditEntry(context, {
    action: 'role.granted',
    subject: memberId,
    path: unit.path,
    detail: { role, unitId },
  });
  return db.transaction(async (transaction) => {
    const member = await findManagedMember(transaction, caller, ['admin'], memberId);
    if (!member) return refuse('NOT_FOUND');
    if (hasGrant(member.roles, { role, unitId })) return ok(memberRow(member));
    const roles = withGrant(member.roles, { role, unitId });
    await membersIn(transaction).update(memberId, { roles });
    await transaction.collection<AuditDoc>('auditLog').put(audit);
    return ok(memberRow({ ...member, roles }));
  });
};
