import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/papers/contract';
import { route } from '../../../_kit/serve';
import { findAdministeredUnit } from '../../../org/public';
import { weeklyPlanOf } from '../plan';
import { findBlueprint } from '../repository';

export const openWeeklyPlan = route(contract.openWeeklyPlan, async ({ unitId }, { caller, now, db }) => {
  const unit = await findAdministeredUnit(db, caller, unitId);
  if (!unit.ok) return unit;
  return ok(await weeklyPlanOf(db, unit.value, await findBlueprint(db, unitId), now));
});
