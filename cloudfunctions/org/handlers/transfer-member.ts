import { dayKey, startOfDay } from '../../../core/kernel/calendar';
import { ok, refuse } from '../../../core/kernel/result';
import { hasGrant } from '../../../core/org/rules/grants';
import { rolesEnded } from '../../../core/org/rules/transfer';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Members } from '../../_kit/collections';
import { type Answer, route } from '../../_kit/serve';
import { findManagedMember, findManagedUnit, placeRoles } from '../managed';
import { memberRow } from '../views';

export const transferMember = route(contract.transferMember, async ({ memberId, unitId }, context) => {
  const { caller, now, db } = context;
  if (memberId === caller.memberId) return refuse('OWN_MATTER');
  const unit = await findManagedUnit(db, caller, ['admin'], unitId);
  if (!unit) return refuse('NOT_FOUND');
  const audit = auditEntry(context, { action: 'member.transferred', subject: memberId, path: unit.path });

  return db.transaction(async (transaction): Promise<Answer<typeof contract.transferMember>> => {
    const member = await findManagedMember(transaction, caller, ['admin'], memberId);
    if (!member) return refuse('NOT_FOUND');
    if (member.unitId === unitId) return ok(memberRow(member));
    const placed = await placeRoles(transaction, member.roles);
    const pathOf = (id: string) => placed.find(({ path }) => path.at(-1) === id)?.path ?? [id];
    const ended = rolesEnded(member.roles, { from: member.path, to: unit.path, pathOf });
    const changes = {
      unitId,
      unitName: unit.name,
      path: unit.path,
      joinedAt: startOfDay(dayKey(now)),
      roles: member.roles.filter((grant) => !hasGrant(ended, grant)),
    };
    await transaction.in(Members).update(memberId, changes);
    const rolesOf = ended.map((grant) => `${grant.role}@${grant.unitId}`).join(' ');
    await transaction.in(AuditLog).put({ ...audit, detail: { from: member.unitId, ended: rolesOf } });
    return ok(memberRow({ ...member, ...changes }));
  });
});
