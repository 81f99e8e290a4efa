import { ok, type Result, refuse } from '../../core/kernel/result';
import { holdsOn, type Role } from '../../core/kernel/roles';
import { type Placement, place } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { outsideCode } from '../_kit/outside-code';
import { findUnits, type UnitDoc } from './units';

/** The stored unit and scope of something that is addressed to members. */
interface Addressed {
  unitId: string;
  /** Path of the unit, root first. */
  path: readonly string[];
  scope: readonly string[];
}

/** The present unit and scope documents; null when one of the units is unknown. One request. */
export const findPlacement = async (
  db: Database,
  { unitId, scope }: Pick<Addressed, 'unitId' | 'scope'>,
): Promise<Placement<UnitDoc> | null> => place(await findUnits(db, [unitId, ...scope]), unitId, scope);

/** The placement of something that the caller works on in one of `roles`. One request. */
export async function placementForWork(
  { db, caller }: { db: Database; caller: Caller },
  roles: readonly Role[],
  work: Addressed,
  isReader: boolean,
): Promise<Result<Placement<UnitDoc>, 'FORBIDDEN' | 'NOT_FOUND'>> {
  if (!holdsOn(caller.roles, roles, work.path)) return refuse(outsideCode(isReader));
  const placement = await findPlacement(db, work);
  return placement ? ok(placement) : refuse('NOT_FOUND');
}
