import { WORKERS } from '../../../core/desk/standing';
import * as contract from '../../../core/feed/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { mayAddress, place } from '../../../core/kernel/scope';
import { route } from '../../_kit/serve';
import { findUnits, reachOf } from '../../org/public';

/** Only tells counts for scopes that the caller could propose in the name of some unit. */
export const reach = route(contract.reach, async ({ scope }, { caller, db }) => {
  const held = unitsHeld(caller.roles, WORKERS);
  const units = await findUnits(db, [...held, ...scope]);
  const placements = held.flatMap((unitId) => place(units, unitId, scope) ?? []);
  if (placements.length === 0) return refuse('NOT_FOUND');
  if (!placements.some((placement) => mayAddress(caller.roles, WORKERS, placement))) return refuse('FORBIDDEN');
  return ok(await reachOf(db, scope));
});
