import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { hasGrant, withoutGrant } from '../../../core/org/rules/grants';
import * as contract from '../../../core/org/workbench-contract';
import { Members } from '../../_kit/collections';
import type { Transaction } from '../../_kit/database';
import { route } from '../../_kit/serve';
import { changeRoles } from '../change-roles';
import { Units } from '../collections';
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
        // Two administrators who revoke each other at once both write this field, so the second transaction starts over
        // and is refused.
        await transaction.in(Units).update(rootId, { administratorsChange: auditId });
      }
      return ok(roles);
    },
  });
});

/** Whether one of these members is an administrator of the unit with this path, as the transaction sees it. */
async function isOneAdministrator(
  transaction: Transaction,
  memberIds: readonly string[],
  path: readonly string[],
): Promise<boolean> {
  for (const id of memberIds) {
    const member = await transaction.in(Members).find(id);
    if (member?.status === 'active' && holdsOn(member.roles, ['admin'], path)) return true;
  }
  return false;
}
