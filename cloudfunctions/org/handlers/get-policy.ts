import { ok, refuse } from '../../../core/kernel/result';
import { DEFAULT_POLICY } from '../../../core/org/policy';
import * as contract from '../../../core/org/workbench-contract';
import { nearestPolicy } from '../../_kit/caller';
import { route } from '../../_kit/serve';
import { findManagedUnit } from '../managed';
import { findPolicies } from '../repository/policies';

export const getPolicy = route(contract.getPolicy, async ({ unitId }, { caller, db }) => {
  const unit = await findManagedUnit(db, caller, ['admin'], unitId);
  if (!unit) return refuse('NOT_FOUND');

  const nearest = nearestPolicy(unit.path, await findPolicies(db, unit.path));
  const revision = nearest?._id === unitId ? nearest.revision : 0;
  return ok({ policy: nearest?.policy ?? DEFAULT_POLICY, setBy: nearest?._id ?? null, revision });
});
