import { compareNames } from '../../../core/kernel/name-order';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import * as contract from '../../../core/org/workbench-contract';
import { route } from '../../_kit/serve';
import { countNeverBoundByUnit } from '../repository/members';

/** The longest list of units that somebody still reads. */
const MOST_UNITS = 100;

export const countNeverBound = route(contract.countNeverBound, async (_input, { caller, db }) => {
  const found = await countNeverBoundByUnit(db, unitsHeld(caller.roles, ['secretary', 'admin']));
  const units = found
    .map(({ _id, unitName, members }) => ({ unitId: _id, unitName, members }))
    .sort((left, right) => right.members - left.members || compareNames(left.unitName, right.unitName));
  return ok({ total: units.reduce((sum, { members }) => sum + members, 0), units: units.slice(0, MOST_UNITS) });
});
