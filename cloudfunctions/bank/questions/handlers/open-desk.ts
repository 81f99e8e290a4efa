import * as contract from '../../../../core/bank/questions/contract';
import { mayActivate } from '../../../../core/bank/rules/desk-rights';
import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import { route } from '../../../_kit/serve';
import { findUnits } from '../../../org/public';
import { countWaiting } from '../../reports/repository';
import { summarise } from '../desk-repository';

export const openDesk = route(contract.openDesk, async (_input, { caller, db }) => {
  const held = unitsHeld(caller.roles, ['editor', 'admin']);
  const answered = unitsHeld(caller.roles, ['admin']);
  const [summary, units, reported] = await Promise.all([
    summarise(db, held),
    findUnits(db, held),
    answered.length > 0 ? countWaiting(db, answered) : 0,
  ]);
  return ok({
    ...summary,
    reported,
    units: units.map(({ _id, name, path }) => ({
      unitId: _id,
      name,
      mayActivate: mayActivate(caller.roles, path),
    })),
  });
});
