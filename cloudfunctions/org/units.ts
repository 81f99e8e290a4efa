import type { UnitKind } from '../../core/org/contract';
import type { Database, Stored } from '../_kit/database';
import { command } from '../_kit/database';

export interface UnitDoc extends Stored {
  name: string;
  kind: UnitKind;
  parentId: string | null;
  /** Ids from the root to the unit itself. */
  path: string[];
}

/** More units than one query returns are asked for in slices. */
const MOST_PER_QUERY = 1000;

/** The units of these ids, in no particular order; unknown ids are missing from the result. */
export const findUnits = (db: Database, ids: readonly string[]): Promise<UnitDoc[]> =>
  db.collection<UnitDoc>('units').query({ _id: command().in([...new Set(ids)]) }, { limit: MOST_PER_QUERY });

/** The units of these ids and all below them. */
export const findUnitsUnder = (db: Database, ids: readonly string[]): Promise<UnitDoc[]> =>
  db.collection<UnitDoc>('units').query({ path: command().in([...new Set(ids)]) }, { limit: MOST_PER_QUERY });

/** Whom a scope reaches: branches and active members at or below its units. Two requests. */
export async function reachOf(db: Database, scope: readonly string[]): Promise<{ units: number; members: number }> {
  const below = { path: command().in([...scope]) };
  const [units, members] = await Promise.all([
    db.collection('units').count({ ...below, kind: 'branch' }),
    db.collection('members').count({ ...below, status: 'active' }),
  ]);
  return { units, members };
}
