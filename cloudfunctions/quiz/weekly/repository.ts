import { command, type Database, type Transaction } from '../../_kit/database';
import { Blueprints } from '../collections';
import type { BlueprintDoc } from '../documents';
import { type StoredBlueprint, upgradeBlueprint } from '../upgrade';

/** The most documents that one query returns. */
const PAGE = 1000;

/** 0 while there is none. */
export const revisionOf = (stored: BlueprintDoc | null): number => (stored ? (stored.revision ?? 1) : 0);

/** Blueprints in a transaction. Older versions are upgraded on reading. */
export function blueprintsIn(transaction: Transaction) {
  const target = transaction.in(Blueprints);
  return {
    async find(unitId: string): Promise<BlueprintDoc | null> {
      const stored = await target.find(unitId);
      return stored && upgradeBlueprint(stored);
    },
    put: (doc: BlueprintDoc): Promise<void> => target.put(doc),
  };
}

export async function findBlueprint(db: Database, unitId: string): Promise<BlueprintDoc | null> {
  const stored = await db.in(Blueprints).find(unitId);
  return stored && upgradeBlueprint(stored);
}

/** Every blueprint, sorted by unit. One request per 1,000. */
export async function listBlueprints(db: Database): Promise<StoredBlueprint[]> {
  const found: StoredBlueprint[] = [];
  let last = '';
  for (;;) {
    const page = await db.in(Blueprints).query({ _id: command().gt(last) }, { orderBy: [['_id', 'asc']], limit: PAGE });
    found.push(...page);
    const end = page.at(-1);
    if (!end || page.length < PAGE) return found;
    last = end._id;
  }
}
