import { plainText } from '../../core/kernel/rich-text';
import type { PlacedUnit } from '../../core/kernel/scope';
import { membersOf } from '../../core/search/rules/readers';
import { command, type Database } from '../_kit/database';
import type { EntrySet, EntrySetPage } from '../_kit/search-entries';
import { findUnits } from '../org/public';
import { Disclosures } from './collections';
import type { DisclosureDoc } from './repository';

/** Characters that can be found: a decision as long as it may be, and what was told of it first. */
const MOST_CHARACTERS = 30_000;

/** The search entry of an item on the board, for the members it reaches. Any other has none. */
export const searchableDisclosure = (item: DisclosureDoc, scope: readonly PlacedUnit[]): EntrySet => ({
  owner: `disclosure:${item._id}`,
  things:
    item.isPublic && item.latestAt !== null
      ? [
          {
            kind: 'disclosure',
            subjectId: item._id,
            parentId: '',
            title: item.title,
            text: [item.decision, ...item.entries.map(({ body }) => body)]
              .map(plainText)
              .join('\n')
              .slice(0, MOST_CHARACTERS),
            context: item.unitName,
            at: item.latestAt,
            ...membersOf(scope),
          },
        ]
      : [],
});

const PAGE = 50;

export async function listSearchableDisclosures(db: Database, after: string): Promise<EntrySetPage> {
  const items = await db
    .in(Disclosures)
    .query({ _id: command().gt(after) }, { orderBy: [['_id', 'asc']], limit: PAGE });
  const units = await findUnits(
    db,
    items.flatMap(({ scope }) => scope),
  );
  return {
    sets: items.map((item) =>
      searchableDisclosure(
        item,
        units.filter(({ _id }) => item.scope.includes(_id)),
      ),
    ),
    next: items.length < PAGE ? null : (items.at(-1)?._id ?? null),
  };
}
