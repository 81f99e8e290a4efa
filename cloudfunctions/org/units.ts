import type { UnitKind } from '../../core/org/contract';
import type { Database, Stored, Transaction } from '../_kit/database';
import { command } from '../_kit/database';

export interface UnitDoc extends Stored {
  name: string;
  kind: UnitKind;
  parentId: string | null;
  /** Ids from the root to the unit itself. */
  path: string[];
  /** Id of the audit entry of the last change of administrators below a root: two such changes at once conflict. */
  administratorsChange?: string;
}

/** The database's own limit; what is more comes in slices. */
const MOST_PER_QUERY = 1000;

const units = (db: Database) => db.collection<UnitDoc>('units');
export const unitsIn = (transaction: Transaction) => transaction.collection<UnitDoc>('units');

/** The units of these ids, in no particular order; unknown ids are missing. One request for each thousand, none for none. */
export async function findUnits(db: Database, ids: readonly string[]): Promise<UnitDoc[]> {
  const distinct = [...new Set(ids)];
  const found: UnitDoc[] = [];
  for (let start = 0; start < distinct.length; start += MOST_PER_QUERY) {
    const slice = distinct.slice(start, start + MOST_PER_QUERY);
    found.push(...(await units(db).query({ _id: command().in(slice) }, { limit: MOST_PER_QUERY })));
  }
  return found;
}

export const findUnit = (db: Database, id: string): Promise<UnitDoc | null> => units(db).find(id);

/** The units of these ids and all below them, by id. One request for each thousand. */
export async function findUnitsUnder(db: Database, ids: readonly string[], after?: string): Promise<UnitDoc[]> {
  const slice = await units(db).query(
    { path: command().in([...new Set(ids)]), ...(after === undefined ? {} : { _id: command().gt(after) }) },
    { orderBy: [['_id', 'asc']], limit: MOST_PER_QUERY },
  );
  const last = slice.at(-1);
  return last && slice.length === MOST_PER_QUERY ? [...slice, ...(await findUnitsUnder(db, ids, last._id))] : slice;
}

/** Whether there is no unit yet. */
export const isOrganisationEmpty = async (db: Database): Promise<boolean> =>
  (await units(db).query({}, { fields: ['kind'], limit: 1 })).length === 0;

export const addUnit = (db: Database, unit: UnitDoc): Promise<boolean> => units(db).add(unit);

export const changeUnit = (
  db: Database,
  id: string,
  changes: Partial<Pick<UnitDoc, 'name' | 'kind'>>,
): Promise<number> => units(db).updateWhere({ _id: id }, changes);

/** Whom a scope reaches: branches and active members at or below its units. Two requests. */
export async function reachOf(db: Database, scope: readonly string[]): Promise<{ units: number; members: number }> {
  const below = { path: command().in([...scope]) };
  const [branches, members] = await Promise.all([
    units(db).count({ ...below, kind: 'branch' }),
    db.collection('members').count({ ...below, status: 'active' }),
  ]);
  return { units: branches, members };
}
