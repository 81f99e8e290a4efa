import type { HitKind } from '../../core/search/contract';
import { SearchEntries } from '../_kit/collections';
import type { Database } from '../_kit/database';
import type { SearchEntryDoc } from '../_kit/search-entries';

export type FoundEntry = Pick<
  SearchEntryDoc,
  '_id' | 'kind' | 'subjectId' | 'parentId' | 'title' | 'text' | 'context' | 'at' | 'thing' | 'order'
>;

/** What an answer is made of: grams and readers stay where they are. */
const SHOWN = Object.fromEntries(
  ['kind', 'subjectId', 'parentId', 'title', 'text', 'context', 'at', 'thing', 'order'].map((field) => [field, 1]),
);

export interface EntryQuery {
  /** All of them. */
  grams: readonly string[];
  /** Not all of these: what has them was shown before. */
  without: readonly string[];
  kinds: readonly HitKind[];
  readers: readonly string[];
  within: readonly string[];
  /** `thing` of the last one that was read; '' at the beginning. */
  after: string;
  limit: number;
}

/**
 * The next entries, newest first. The index holds one gram, kind, `within` and order: whichever gram is rarest leads to
 * the documents, in order, and the others are tested there. One request.
 */
export const findEntries = (
  db: Database,
  { grams, without, kinds, readers, within, after, limit }: EntryQuery,
): Promise<FoundEntry[]> =>
  db.in(SearchEntries).aggregate<FoundEntry>(
    // A pipeline takes the database's own operators, not those of `command`.
    {
      match: {
        grams: { $all: grams },
        ...(without.length > 0 ? { $nor: [{ grams: { $all: without } }] } : {}),
        kind: { $in: kinds },
        within: { $in: within },
        readers: { $in: readers },
        ...(after === '' ? {} : { order: { $lt: after } }),
      },
    },
    { sort: { order: -1 } },
    { limit },
    { project: SHOWN },
  );
