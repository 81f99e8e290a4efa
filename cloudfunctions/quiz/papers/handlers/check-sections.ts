import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/papers/contract';
import { availabilityOf } from '../../../../core/quiz/rules/papers/draw-pool';
import { route } from '../../../_kit/serve';
import { listBank } from '../../../bank/public';
import { findAdministeredUnit } from '../../../org/public';

export const checkSections = route(contract.checkSections, async ({ unitId, sections }, { caller, db }) => {
  const unit = await findAdministeredUnit(db, caller, unitId);
  if (!unit.ok) return unit;
  return ok({ sections: availabilityOf(sections, await listBank(db, unit.value.path)) });
});
