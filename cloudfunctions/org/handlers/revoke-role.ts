import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { hasGrant, withoutGrant } from '../../../core/org/rules/grants';
import * as contract from '../../../core/org/workbench-contract';
import { route } from '../../_kit/serve';
import { isOneAdministrator, markAdministratorsChange } from '../administrators';
import { changeRoles } from '../change-roles';
import { findManagedUnit } from '../managed';
import { findAdministrators } from '../repository/members';

export const revokeRole = route(contract.revokeRole, async ({ memberId, role, unitId }, context) => {
  const { caller, db } = context;
  const unit = await findManagedUnit(db, caller, ['admin'], unitId);
  if (!unit) return refuse('NOT_FOUND');

  const grant = { role, unitId };
  const rootId = unit.path[0] ?? unitId;
  const others = (role === 'admin' ? await findAdministrators(db, unit.path) : []).filter((id) => id !== memberId);
  return changeRoles<'LAST_ADMIN'>(context, {
    action: 'role.revoked',
    memberId,
    grant,
    unit,
    rolesAfter: async (member, transaction, auditId) => {
      if (!hasGrant(member.roles, grant)) return ok(null);
      const roles = withoutGrant(member.roles, grant);
      if (role === 'admin') {
        const isLeft =
          holdsOn(roles, ['admin'], unit.path) || (await isOneAdministrator(transaction, others, unit.path));
        if (!isLeft) return refuse('LAST_ADMIN');
        await markAdministratorsChange(transaction, rootId, auditId);
      }
      return ok(roles);
    },
  });
});
