import { type Placement, place } from '../../core/kernel/scope';
import type { Database } from '../_kit/database';
import { findUnits, type UnitDoc } from './units';

/** The stored unit and scope of something that is addressed to members. */
interface Addressed {
  unitId: string;
  scope: readonly string[];
}

/** The present unit and scope documents; null when one of the units is unknown. One request. */
export const findPlacement = async (db: Database, { unitId, scope }: Addressed): Promise<Placement<UnitDoc> | null> =>
  place(await findUnits(db, [unitId, ...scope]), unitId, scope);
