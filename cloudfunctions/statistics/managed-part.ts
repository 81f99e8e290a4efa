import { unitsHeld } from '../../core/kernel/roles';
import { anchorsOf, isInOverlap } from '../../core/statistics/rules/reach';
import type { AssignmentDoc } from '../_kit/assignments';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { findUnitsUnder, type UnitDoc } from '../org/public';

export const managedBy = (caller: Caller): string[] => unitsHeld(caller.roles, ['secretary', 'admin']);

/** Units of which the caller is told how much is published there. */
export const toldOf = (caller: Caller): string[] => unitsHeld(caller.roles, ['secretary', 'reviewer', 'admin']);

/** The units that both an assignment asks and the caller manages. At most one request. */
export async function findManagedPart(db: Database, caller: Caller, assignment: AssignmentDoc): Promise<UnitDoc[]> {
  const { scope, audience } = assignment;
  const managed = managedBy(caller);
  const found = await findUnitsUnder(db, anchorsOf({ scope, audience, managed }));
  return found.filter((unit) => isInOverlap(unit.path, { scope, managed }));
}
