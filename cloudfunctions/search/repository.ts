import type { HitKind } from '../../core/search/contract';
import { SearchEntries } from '../_kit/collections';
import type { Database } from '../_kit/database';
import type { SearchEntryDoc } from '../_kit/search-entries';

export type FoundEntry = Pick<
  SearchEntryDoc,
  '_id' | 'kind' | 'subjectId' | 'parentId' | 'title' | 'text' | 'context' | 'at' | 'thing' | 'order'
>;

/** The fields that an answer needs. Grams and readers stay on the server. */
const SHOWN = Object.fromEntries(
  ['kind', 'subjectId', 'parentId', 'title', 'text', 'context', 'at', 'thing', 'order'].map((field) => [field, 1]),
);

export interface EntryQuery {
  /** The entry must have all of these. */
  grams: readonly string[];
  /** The entry must not have all of these: entries that do were shown before. */
  without: readonly string[];
  kinds: readonly HitKind[];
  readers: readonly string[];
  within: readonly string[];
  /** `thing` of the last entry read; '' at the beginning. */
  after: string;
  limit: number;
}

/**
 * The next entries, newest first. The index covers one gram, kind, `within` and order: MongoDB reads the documents of
 * one gram in order and tests the other grams on each. One request.
 */
export const findEntries = (
  db: Database,
  { grams, without, kinds, readers, within, after, limit }: EntryQuery,
): Promise<FoundEntry[]> =>
  db.in(SearchEntries).aggregate<FoundEntry>(
    // A pipeline takes MongoDB's own operators, not those of `command`.
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
