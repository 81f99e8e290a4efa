import type { HitKind } from '../../core/search/contract';
import { ranked } from '../../core/search/rules/rank';
import { keysOf } from '../../core/search/rules/readers';
import { type Place, type Tier, writePlace } from '../../core/search/rules/search-cursor';
import type { SearchPlan } from '../../core/search/rules/search-plan';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { PAGE_LIMIT, type Page, pageOf } from '../_kit/page';
import { type EntryQuery, type FoundEntry, findEntries } from './repository';

/** Passages ranked together in one window. Usually this covers all matches; otherwise newer windows come first. */
const WINDOW = 60;

interface Placed {
  entry: FoundEntry;
  /** Cursor of the position after this entry. */
  next: string;
}

interface Search {
  plan: SearchPlan;
  kinds: readonly HitKind[];
  caller: Caller;
  place: Place;
}

/**
 * A page of what the caller may read: first matches with all terms in the title, then matches in the text. One request
 * per window needed to fill the page.
 */
export async function findPage<Row>(
  db: Database,
  { plan, kinds, caller, place }: Search,
  rowOf: (entry: FoundEntry) => Row,
): Promise<Page<Row>> {
  const found: Placed[] = [];
  const keys = keysOf(caller);
  let at: Place | null = place;
  while (at && found.length < PAGE_LIMIT) {
    const { tier, after, shown }: Place = at;
    const entries: FoundEntry[] = await findEntries(db, {
      ...gramsIn(tier, plan),
      ...{ kinds, ...keys, after, limit: WINDOW },
    });
    const things = ranked(entries, plan);
    for (const [index, entry] of things.entries()) {
      if (index < shown) continue;
      found.push({ entry, next: writePlace({ tier, after, shown: index + 1 }) });
    }
    at = placeBehind(tier, entries, plan);
  }
  return pageOf(
    found.slice(0, PAGE_LIMIT),
    ({ next }) => next,
    ({ entry }) => rowOf(entry),
  );
}

const gramsIn = (tier: Tier, { grams, titleGrams }: SearchPlan): Pick<EntryQuery, 'grams' | 'without'> =>
  tier === 'title' ? { grams: titleGrams, without: [] } : { grams, without: titleGrams };

/** Start of the next window; null when everything has been read. */
function placeBehind(tier: Tier, entries: readonly FoundEntry[], { grams }: SearchPlan): Place | null {
  const last = entries.at(-1);
  if (last && entries.length === WINDOW) return { tier, after: last.thing, shown: 0 };
  return tier === 'title' && grams.length > 0 ? { tier: 'text', after: '', shown: 0 } : null;
}
