import type { Result } from '../../core/kernel/result';
import { ok, refuse } from '../../core/kernel/result';
import { holdsOn } from '../../core/kernel/roles';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { outsideCode } from '../_kit/outside-code';
import { findUnit, type UnitDoc } from './units';

/**
 * The unit, if the caller administers it. A unit that is neither above nor below the caller is reported as not found.
 */
export async function findAdministeredUnit(
  db: Database,
  caller: Caller,
  unitId: string,
): Promise<Result<UnitDoc, 'NOT_FOUND' | 'FORBIDDEN'>> {
  const unit = await findUnit(db, unitId);
  if (!unit) return refuse('NOT_FOUND');
  if (holdsOn(caller.roles, ['admin'], unit.path)) return ok(unit);
  return refuse(outsideCode(caller.path.includes(unitId)));
}
