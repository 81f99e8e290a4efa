import type { Document } from '../document';
import type { Variables } from '../evaluate/evaluator';
import { compileFilter } from '../evaluate/match';
import type { Collection, IndexKey, StoredDocument } from '../store/collection';
import type { Connection } from '../store/connection';
import { readBySeq, scanDocuments } from '../store/read-documents';
import type { Overlay } from '../store/unique';
import { sortKey } from '../values/field-values';
import { choosePlan, type Plan } from './choose-index';
import { predicatesOf } from './predicates';
import { countEntries, numbersInOrder, numbersInRanges } from './read-ranges';

export interface Search {
  filter: Document;
  sort: IndexKey[];
  skip: number;
  limit: number;
  /** Values of `$$name` in the filter's `$expr`. */
  variables: Variables;
}

export interface Found {
  documents: StoredDocument[];
  /** Documents read and tested. */
  scanned: number;
  /** Name of the index, or null when the collection was scanned. */
  usedIndex: string | null;
}

/** A search without an order or a page: all documents that match. */
export const everyMatch = (filter: Document, variables: Variables = {}): Search => ({
  filter,
  sort: [],
  skip: 0,
  limit: Number.POSITIVE_INFINITY,
  variables,
});

/**
 * Finds documents in the requested order; equal ones come in natural order. An index only narrows which documents are
 * tested and the filter decides on each, so the result is the same with and without indexes.
 */
export function find(connection: Connection, collection: Collection, search: Search, overlay: Overlay): Found {
  const matches = compileFilter(search.filter, search.variables);
  const predicates = predicatesOf(search.filter, search.variables);
  const plan = choosePlan(collection, predicates, search.sort, (...asked) => countEntries(connection, ...asked));
  const isOrdered = search.sort.length === 0 || (plan !== null && plan.order !== null);
  const canStopEarly = isOrdered && overlay.size === 0;
  const wanted = canStopEarly ? search.skip + search.limit : Number.POSITIVE_INFINITY;

  const documents: StoredDocument[] = [];
  let scanned = 0;
  if (wanted > 0) {
    for (const stored of candidates(connection, collection, plan, wanted)) {
      if (overlay.has(stored.key)) continue;
      scanned += 1;
      if (matches(stored.document)) documents.push(stored);
      if (documents.length >= wanted) break;
    }
  }
  for (const own of overlay.values()) {
    if (!own) continue;
    scanned += 1;
    if (matches(own.document)) documents.push(own);
  }
  const ordered = canStopEarly ? documents : sortStored(documents, search.sort);
  return {
    documents: ordered.slice(search.skip, search.skip + search.limit),
    scanned,
    usedIndex: plan?.index.name ?? null,
  };
}

function* candidates(
  connection: Connection,
  collection: Collection,
  plan: Plan | null,
  wanted: number,
): Generator<StoredDocument> {
  if (!plan) {
    yield* scanDocuments(connection, collection);
    return;
  }
  const firstPortion = Math.max(1, Math.min(wanted, 64));
  const numbers = plan.order
    ? numbersInOrder(connection, plan, plan.order, firstPortion)
    : numbersInRanges(connection, plan);
  for (const seq of numbers) yield readBySeq(connection, collection, seq);
}

function sortStored(documents: StoredDocument[], sort: IndexKey[]): StoredDocument[] {
  const natural = [...documents].sort((a, b) => a.seq - b.seq);
  return sortByKeys(natural, sort, ({ document }) => document);
}

/** Sorts in MongoDB's order; equal items keep their order. */
export function sortByKeys<T>(items: T[], sort: IndexKey[], documentOf: (item: T) => Document): T[] {
  if (sort.length === 0) return items;
  const keyed = items.map((item) => ({
    item,
    keys: sort.map(({ field, direction }) => sortKey(documentOf(item), field, direction)),
  }));
  keyed.sort((a, b) => {
    for (const [at, { direction }] of sort.entries()) {
      const [left, right] = [a.keys[at], b.keys[at]];
      const result = left && right ? Buffer.compare(left, right) * direction : 0;
      if (result !== 0) return result;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}
