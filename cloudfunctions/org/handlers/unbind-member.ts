import { ok, refuse } from '../../../core/kernel/result';
import { mayBindTo } from '../../../core/org/rules/binding';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { type Answer, route } from '../../_kit/serve';
import { markAdministratorsChange, stillAdministers } from '../administrators';
import { unbindIn } from '../binding';
import { findManagedMember, placeRoles } from '../managed';
import { memberRow } from '../views';

export const unbindMember = route(contract.unbindMember, async ({ memberId }, context) => {
  const { caller, db } = context;
  if (memberId === caller.memberId) return refuse('OWN_MATTER');
  const audit = auditEntry(context, { action: 'binding.ended', subject: memberId, path: [] });
  return db.transaction(async (transaction): Promise<Answer<typeof contract.unbindMember>> => {
    const member = await findManagedMember(transaction, caller, ['admin'], memberId);
    if (!member) return refuse('NOT_FOUND');
    if (!mayBindTo(caller.roles, await placeRoles(transaction, member.roles))) return refuse('FORBIDDEN');
    // Two administrators who take each other's accounts at once: the second one finds that they have none any more.
    if (member.roles.some(({ role }) => role === 'admin')) {
      await markAdministratorsChange(transaction, member.path[0] ?? '', audit._id);
    }
    if (!(await stillAdministers(transaction, caller, member.path))) return refuse('FORBIDDEN');
    if (member.identities.length === 0) return ok(memberRow(member));
    const changes = await unbindIn(transaction, member, member.identities);
    await transaction.in(AuditLog).put({ ...audit, path: member.path, detail: { accounts: member.identities.length } });
    return ok(memberRow({ ...member, ...changes }));
  });
});
