import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { mayBindTo } from '../../../core/org/rules/binding';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Members } from '../../_kit/collections';
import { type Answer, route } from '../../_kit/serve';
import { markAdministratorsChange, stillAdministers } from '../administrators';
import { unbindIn } from '../binding';
import { findManagedMember, placeRoles } from '../managed';

/** What the member has written stays, and so do figures of the past; nobody gets in as this member any more. */
export const endMembership = route(contract.endMembership, async ({ memberId }, context) => {
  const { caller, db } = context;
  if (memberId === caller.memberId) return refuse('OWN_MATTER');
  const audit = auditEntry(context, { action: 'member.left', subject: memberId, path: [] });
  return db.transaction(async (transaction): Promise<Answer<typeof contract.endMembership>> => {
    const present = await transaction.in(Members).find(memberId);
    const member = await findManagedMember(transaction, caller, ['admin'], memberId);
    const hasLeft = present?.status === 'left' && holdsOn(caller.roles, ['admin'], present.path);
    if (!member) return hasLeft ? ok({}) : refuse('NOT_FOUND');
    if (!mayBindTo(caller.roles, await placeRoles(transaction, member.roles))) return refuse('FORBIDDEN');
    // Two administrators who end each other's membership at once: the second one finds that they are none any more.
    if (member.roles.some(({ role }) => role === 'admin')) {
      await markAdministratorsChange(transaction, member.path[0] ?? '', audit._id);
    }
    if (!(await stillAdministers(transaction, caller, member.path))) return refuse('FORBIDDEN');
    const roles = member.roles.map(({ role, unitId }) => `${role}@${unitId}`).join(' ');
    await unbindIn(transaction, member, member.identities);
    await transaction.in(Members).update(memberId, { status: 'left', roles: [] });
    await transaction.in(AuditLog).put({ ...audit, path: member.path, detail: { roles } });
    return ok({});
  });
});
