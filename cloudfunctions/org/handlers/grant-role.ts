import { ok, refuse } from '../../../core/kernel/result';
import { hasGrant, withGrant } from '../../../core/org/rules/grants';
import * as contract from '../../../core/org/workbench-contract';
import { route } from '../../_kit/serve';
import { changeRoles } from '../change-roles';
import { findManagedUnit, stillHolds } from '../managed';

export const grantRole = route(contract.grantRole, async ({ memberId, role, unitId }, context) => {
  if (memberId === context.caller.memberId) return refuse('OWN_MATTER');
  const unit = await findManagedUnit(context.db, context.caller, ['admin'], unitId);
  if (!unit) return refuse('NOT_FOUND');
  const grant = { role, unitId };
  return changeRoles<'FORBIDDEN'>(context, {
    action: 'role.granted',
    memberId,
    grant,
    unit,
    rolesAfter: async ({ roles }, transaction) => {
      if (!(await stillHolds(transaction, context, ['admin'], unit.path))) return refuse('FORBIDDEN');
      return ok(hasGrant(roles, grant) ? null : withGrant(roles, grant));
    },
  });
});
