import { compareNames } from '../../../core/kernel/name-order';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { comparedUnits, rollUp } from '../../../core/kernel/unit-tree';
import { inTreeOrder } from '../../../core/org/rules/tree-order';
import * as contract from '../../../core/org/workbench-contract';
import { route } from '../../_kit/serve';
import { namedUnits } from '../named-units';
import { countNeverBoundByUnit } from '../repository/members';
import { findUnitsUnder } from '../units';

/** The longest list of units that somebody still reads. */
const MOST_UNITS = 100;

/** Three database requests with the one for the caller, and one more for each further thousand units. */
export const countNeverBound = route(contract.countNeverBound, async (_input, { caller, db }) => {
  const held = unitsHeld(caller.roles, ['secretary', 'admin']);
  const [found, managed] = await Promise.all([countNeverBoundByUnit(db, held), findUnitsUnder(db, held)]);
  const membersIn = new Map(found.map(({ _id, members }) => [_id, members]));
  const tree = inTreeOrder(managed);
  const { named, above } = namedUnits(tree);
  const told = tree.flatMap((unit) => {
    const members = membersIn.get(unit._id) ?? 0;
    return members === 0 ? [] : [{ ...named(unit), members }];
  });
  const units = comparedUnits(rollUp({ units: told, groups: above(told) }, sumOf))
    .map(({ unitId, unitName, members }) => ({ unitId, unitName, members }))
    .sort((left, right) => right.members - left.members || compareNames(left.unitName, right.unitName));
  return ok({ total: sumOf(told).members, units: units.slice(0, MOST_UNITS) });
});

const sumOf = (parts: readonly { members: number }[]): { members: number } => ({
  members: parts.reduce((sum, { members }) => sum + members, 0),
});
