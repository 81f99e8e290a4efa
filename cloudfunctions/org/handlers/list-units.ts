import { initialsOf } from '../../../core/kernel/initials';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { inTreeOrder } from '../../../core/org/rules/tree-order';
import * as contract from '../../../core/org/workbench-contract';
import { route } from '../../_kit/serve';
import { findUnits, findUnitsUnder } from '../units';
import { unitView } from '../views';

export const listUnits = route(contract.listUnits, async (_input, { caller, db }) => {
  const units = await findUnitsUnder(db, unitsHeld(caller.roles, ['editor', 'secretary', 'reviewer', 'admin']));
  const managed = new Set(units.map(({ _id }) => _id));
  const idsAbove = units.flatMap(({ path }) => path).filter((id) => !managed.has(id));
  const above = idsAbove.length === 0 ? [] : await findUnits(db, idsAbove);
  const tree = inTreeOrder(
    [...units, ...above].map((unit) => ({ ...unitView(unit), initials: initialsOf(unit.name) })),
  );
  return ok({
    items: tree.filter(({ unitId }) => managed.has(unitId)),
    above: tree.filter(({ unitId }) => !managed.has(unitId)),
  });
});
