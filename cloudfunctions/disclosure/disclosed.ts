import type { CategoryKey } from '../../core/disclosure/catalogue';
import type { DisclosedItem } from '../../core/disclosure/rules/coverage';
import { dayKey } from '../../core/kernel/calendar';
import type { Database } from '../_kit/database';
import { Disclosures } from './collections';

/** Units that are read at once. */
const MOST_UNITS = 500;

interface Row {
  disclosureId: string;
  category: CategoryKey;
  catalogueKey?: string | null;
  publishedAt: number;
}
interface NamedRow extends Row {
  title: string;
  catalogueTitle?: string | null;
}

/** One that readers can see, as coverage counts it. */
export interface DisclosedDoc extends DisclosedItem {
  /** ms */
  publishedAt: number;
}
export interface NamedDoc extends DisclosedDoc {
  title: string;
  catalogueTitle: string | null;
}

const FIELDS = {
  disclosureId: '$_id',
  category: '$category',
  catalogueKey: '$catalogueKey',
  publishedAt: '$publishedAt',
};
const NAMED = { ...FIELDS, title: '$title', catalogueTitle: '$catalogueTitle' };

const docOf = ({ disclosureId, category, catalogueKey = null, publishedAt }: Row): DisclosedDoc => ({
  disclosureId,
  category,
  catalogueKey,
  publishedAt,
  day: dayKey(publishedAt),
});

/**
 * What units at or below these have disclosed since `from` (ms) and not withdrawn, by the unit in whose name it was.
 * One request for each 500 units that have disclosed something.
 */
export async function findDisclosedUnder(
  db: Database,
  unitIds: readonly string[],
  from: number,
): Promise<Map<string, DisclosedDoc[]>> {
  const byUnit = new Map<string, DisclosedDoc[]>();
  for (let after = ''; ; ) {
    const found: { _id: string; items: Row[] }[] = await db.in(Disclosures).aggregate(
      {
        match: {
          isPublic: true,
          path: { $in: [...unitIds] },
          publishedAt: { $gte: from },
          ...(after === '' ? {} : { unitId: { $gt: after } }),
        },
      },
      { group: { _id: '$unitId', items: { $push: FIELDS } } },
      { sort: { _id: 1 } },
      { limit: MOST_UNITS },
    );
    for (const { _id, items } of found) byUnit.set(_id, items.map(docOf));
    const last = found.at(-1);
    if (!last || found.length < MOST_UNITS) return byUnit;
    after = last._id;
  }
}

/** The same of one unit alone, with titles, the first disclosed first. One request. */
export async function findDisclosedOf(db: Database, unitId: string, from: number): Promise<NamedDoc[]> {
  const [found] = await db
    .in(Disclosures)
    .aggregate<{ items: NamedRow[] }>(
      { match: { unitId, isPublic: true, publishedAt: { $gte: from } } },
      { group: { _id: '$unitId', items: { $push: NAMED } } },
      { limit: 1 },
    );
  return (found?.items ?? [])
    .map((row) => ({ ...docOf(row), title: row.title, catalogueTitle: row.catalogueTitle ?? null }))
    .sort((one, other) => one.publishedAt - other.publishedAt || (one.disclosureId < other.disclosureId ? -1 : 1));
}
