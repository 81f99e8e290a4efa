import { command, type Database, type Transaction } from '../_kit/database';
import type { BlueprintDoc } from './documents';
import { type BlueprintDocV1, upgradeBlueprint } from './upgrade';

type StoredBlueprint = BlueprintDoc | BlueprintDocV1;

/** The most documents that one query returns. */
const PAGE = 1000;

/** Blueprints in a transaction. Older versions are upgraded on reading. */
export function blueprintsIn(transaction: Transaction) {
  const target = transaction.collection<StoredBlueprint>('blueprints');
  return {
    async find(unitId: string): Promise<BlueprintDoc | null> {
      const stored = await target.find(unitId);
      return stored && upgradeBlueprint(stored);
    },
    put: (doc: BlueprintDoc): Promise<void> => target.put(doc),
  };
}

export async function findBlueprint(db: Database, unitId: string): Promise<BlueprintDoc | null> {
  const stored = await db.collection<StoredBlueprint>('blueprints').find(unitId);
  return stored && upgradeBlueprint(stored);
}

/** Every blueprint, sorted by unit. One request per 1,000. */
export async function listBlueprints(db: Database): Promise<StoredBlueprint[]> {
  const found: StoredBlueprint[] = [];
  let last = '';
  for (;;) {
    const page = await db
      .collection<StoredBlueprint>('blueprints')
      .query({ _id: command().gt(last) }, { orderBy: [['_id', 'asc']], limit: PAGE });
    found.push(...page);
    const end = page.at(-1);
    if (!end || page.length < PAGE) return found;
    last = end._id;
  }
}
