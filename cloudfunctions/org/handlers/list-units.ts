import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import * as contract from '../../../core/org/workbench-contract';
import { route } from '../../_kit/serve';
import { findUnits, findUnitsUnder, type UnitDoc } from '../units';
import { unitView } from '../views';

export const listUnits = route(contract.listUnits, async (_input, { caller, db }) => {
  const units = await findUnitsUnder(db, unitsHeld(caller.roles, ['editor', 'secretary', 'reviewer', 'admin']));
  const managed = new Set(units.map(({ _id }) => _id));
  const idsAbove = units.flatMap(({ path }) => path).filter((id) => !managed.has(id));
  const above = idsAbove.length === 0 ? [] : await findUnits(db, idsAbove);
  return ok({ items: inTreeOrder(units), above: inTreeOrder(above) });
});

const inTreeOrder = (units: readonly UnitDoc[]) =>
  units.map(unitView).sort((left, right) => (left.path.join('/') < right.path.join('/') ? -1 : 1));
