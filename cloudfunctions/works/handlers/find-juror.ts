import { WRITERS } from '../../../core/desk/standing';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import * as contract from '../../../core/works/workbench-contract';
import { outsideCode } from '../../_kit/outside-code';
import { route } from '../../_kit/serve';
import { findUnit } from '../../org/public';
import { findNamed } from '../jury';

export const findJuror = route(contract.findJuror, async ({ unitId, name }, { db, caller }) => {
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const unit = await findUnit(db, unitId);
  if (!unit) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, WRITERS, unit.path)) return refuse(outsideCode(caller.path.includes(unitId)));
  return ok({ items: await findNamed(db, unit.path[0] ?? unitId, name) });
});
