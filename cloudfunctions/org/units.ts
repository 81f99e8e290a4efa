import type { UnitKind } from '../../core/org/contract';
import { Members } from '../_kit/collections';
import type { Database, Stored } from '../_kit/database';
import { command } from '../_kit/database';
import { Units } from './collections';

export interface UnitDoc extends Stored {
  name: string;
  kind: UnitKind;
  parentId: string | null;
  /** Ids from the root to the unit itself. */
  path: string[];
  /**
   * Audit id of the last change of administrators in this root's tree. Every such change writes it, so two at once
   * conflict.
   */
  administratorsChange?: string;
  /** When it came into the organisation, in ms; missing in one from before this was kept. */
  foundedAt?: number;
}

/** The database's limit; larger results are read in slices. */
const MOST_PER_QUERY = 1000;

/**
 * The units with these ids, in no particular order; unknown ids are left out. One request per thousand; none without
 * ids.
 */
export async function findUnits(db: Database, ids: readonly string[]): Promise<UnitDoc[]> {
  const distinct = [...new Set(ids)];
  const found: UnitDoc[] = [];
  for (let start = 0; start < distinct.length; start += MOST_PER_QUERY) {
    const slice = distinct.slice(start, start + MOST_PER_QUERY);
    found.push(...(await db.in(Units).query({ _id: command().in(slice) }, { limit: MOST_PER_QUERY })));
  }
  return found;
}

export const findUnit = (db: Database, id: string): Promise<UnitDoc | null> => db.in(Units).find(id);

/** The units with these ids and all units below them, by id. One request per thousand. */
export async function findUnitsUnder(db: Database, ids: readonly string[], after?: string): Promise<UnitDoc[]> {
  const slice = await db
    .in(Units)
    .query(
      { path: command().in([...new Set(ids)]), ...(after === undefined ? {} : { _id: command().gt(after) }) },
      { orderBy: [['_id', 'asc']], limit: MOST_PER_QUERY },
    );
  const last = slice.at(-1);
  return last && slice.length === MOST_PER_QUERY ? [...slice, ...(await findUnitsUnder(db, ids, last._id))] : slice;
}

/** Whether the organisation has no units yet. */
export const isOrganisationEmpty = async (db: Database): Promise<boolean> =>
  (await db.in(Units).query({}, { fields: ['kind'], limit: 1 })).length === 0;

export const addUnit = (db: Database, unit: UnitDoc): Promise<boolean> => db.in(Units).add(unit);

export const changeUnit = (
  db: Database,
  id: string,
  changes: Partial<Pick<UnitDoc, 'name' | 'kind'>>,
): Promise<number> => db.in(Units).updateWhere({ _id: id }, changes);

/** How many branches and active members are at or below the units of a scope. Two requests. */
export async function reachOf(db: Database, scope: readonly string[]): Promise<{ units: number; members: number }> {
  const below = { path: command().in([...scope]) };
  const [branches, members] = await Promise.all([
    db.in(Units).count({ ...below, kind: 'branch' }),
    db.in(Members).count({ ...below, status: 'active' }),
  ]);
  return { units: branches, members };
}
