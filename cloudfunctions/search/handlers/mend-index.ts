import { ok } from '../../../core/kernel/result';
import { BEGINNING, INDEX_VERSION, mendingAfter, mendingFrom, type Source } from '../../../core/search/rules/mending';
import * as contract from '../../../core/search/workbench-contract';
import type { Database, Stored } from '../../_kit/database';
import { type EntrySetPage, saveEntries } from '../../_kit/search-entries';
import { route } from '../../_kit/serve';
import { listSearchableQuestions } from '../../bank/public';
import { listSearchableCourses } from '../../classroom/public';
import { listSearchableDisclosures } from '../../disclosure/public';
import { listSearchablePosts } from '../../feed/public';
import { listSearchableStatutes } from '../../library/public';
import { listSearchableNotes } from '../../notebook/public';
import { mendNameParts } from '../../org/public';
import { SearchMending } from '../collections';

export interface MendingDoc extends Stored {
  source: Source;
  after: string;
  /** The index that this round writes; none in rounds before indexes were counted. */
  index?: number;
}

const ONLY = 'index';
/** Pages compared per run: some thousands of posts, well within a function's time limit. */
const PAGES = 40;

interface Compared {
  compared: number;
  mended: number;
  /** Where the next page starts; null after the last page. */
  next: string | null;
}

type Compare = (db: Database, after: string) => Promise<Compared>;

/** Compares a page of things with their entries. */
const entriesFrom =
  (list: (db: Database, after: string) => Promise<EntrySetPage>): Compare =>
  async (db, after) => {
    const { sets, next } = await list(db, after);
    return { compared: sets.length, mended: await saveEntries(db, sets), next };
  };

const COMPARE: Record<Source, Compare> = {
  members: mendNameParts,
  posts: entriesFrom(listSearchablePosts),
  disclosures: entriesFrom(listSearchableDisclosures),
  notes: entriesFrom(listSearchableNotes),
  courses: entriesFrom(listSearchableCourses),
  statutes: entriesFrom(listSearchableStatutes),
  questions: entriesFrom(listSearchableQuestions),
};

/** Compares at most `PAGES` pages and ends early after a full round. The next run continues where this one stopped. */
export const mendIndex = route(contract.mendIndex, async (_input, { db }) => {
  const progress = db.in(SearchMending);
  let mending = mendingFrom(await progress.find(ONLY));
  let [compared, mended] = [0, 0];
  for (let page = 0; page < PAGES; page += 1) {
    const found = await COMPARE[mending.source](db, mending.after);
    mended += found.mended;
    compared += found.compared;
    const { source, after } = mendingAfter(mending, found.next);
    mending = { source, after };
    await progress.put({ _id: ONLY, v: 1, source, after, index: INDEX_VERSION });
    if (source === BEGINNING.source && after === BEGINNING.after) break;
  }
  return ok({ compared, mended });
});
