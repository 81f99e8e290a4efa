import { command, type Database, type Transaction } from '../_kit/database';
import type { BlueprintDoc } from './documents';

/** The most that one query returns. */
const PAGE = 1000;

export const blueprintsIn = (transaction: Transaction) => transaction.collection<BlueprintDoc>('blueprints');

export const findBlueprint = (db: Database, unitId: string): Promise<BlueprintDoc | null> =>
  db.collection<BlueprintDoc>('blueprints').find(unitId);

/** Every blueprint, in the order of units. One request for each 1,000. */
export async function listBlueprints(db: Database): Promise<BlueprintDoc[]> {
  const found: BlueprintDoc[] = [];
  let last = '';
  for (;;) {
    const page = await db
      .collection<BlueprintDoc>('blueprints')
      .query({ _id: command().gt(last) }, { orderBy: [['_id', 'asc']], limit: PAGE });
    found.push(...page);
    const end = page.at(-1);
    if (!end || page.length < PAGE) return found;
    last = end._id;
  }
}
