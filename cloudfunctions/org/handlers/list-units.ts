import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import type { listUnits } from '../../../core/org/workbench-contract';
import type { Handler } from '../../_kit/serve';
import { findUnitsUnder } from '../units';
import { unitView } from '../views';

export const handleListUnits: Handler<typeof listUnits> = async (_input, { caller, db }) => {
  const units = await findUnitsUnder(db, unitsHeld(caller.roles, ['editor', 'secretary', 'reviewer', 'admin']));
  const inTreeOrder = units.map(unitView).sort((left, right) => (left.path.join('/') < right.path.join('/') ? -1 : 1));
  return ok({ items: inTreeOrder });
};
