import { Members } from '../_kit/collections';
import { command, type Database } from '../_kit/database';

/** The most documents that one query returns. */
const MOST = 1000;

/** Names of these members, by id. One request; none without ids. */
export async function findNames(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await db.in(Members).query({ _id: command().in([...ids]) }, { limit: MOST, fields: ['name'] });
  return new Map(found.map(({ _id, name }) => [_id, name]));
}
