import type { Document } from '../document';
import { DatabaseError } from '../errors';
import type { Collection, Index, StoredDocument } from './collection';
import type { Connection } from './connection';
import { documentsWithRow, entriesOf, rowKey } from './index-entries';
import { readBySeq } from './read-documents';

/** Documents that a reader sees in place of the stored ones, by key; null hides a stored document. */
export type Overlay = ReadonlyMap<string, StoredDocument | null>;

export const NO_OVERLAY: Overlay = new Map();

export interface Candidate {
  key: string;
  document: Document;
  /** The number of the stored document that it replaces. */
  seq: number | null;
}

/** Throws `DATABASE_DUPLICATE_WRITE` if another document visible through the overlay has the same unique values. */
export function refuseDuplicate(
  connection: Connection,
  collection: Collection,
  candidate: Candidate,
  overlay: Overlay,
): void {
  for (const index of collection.indexes) {
    if (!index.isUnique) continue;
    const { rows } = entriesOf(index, candidate.document);
    const stored = rows.flatMap((row) => documentsWithRow(connection, index, row));
    const others = stored.filter((seq) => seq !== candidate.seq);
    // With an empty overlay no document is read: inside a write, a document must not enter the cache before the commit.
    const isVisible = (seq: number) => overlay.size === 0 || !overlay.has(readBySeq(connection, collection, seq).key);
    if (others.some(isVisible) || overlayHas(overlay, index, candidate.key, new Set(rows.map(rowKey)))) {
      throw duplicate(collection, index);
    }
  }
}

/** Whether a document of the overlay, other than the candidate itself, has one of its unique values. */
export const holdsUniqueValue = (collection: Collection, candidate: Candidate, overlay: Overlay): boolean =>
  collection.indexes.some(
    (index) =>
      index.isUnique &&
      overlayHas(overlay, index, candidate.key, new Set(entriesOf(index, candidate.document).rows.map(rowKey))),
  );

function overlayHas(overlay: Overlay, index: Index, ownKey: string, rows: Set<string>): boolean {
  return [...overlay].some(
    ([key, other]) =>
      other !== null && key !== ownKey && entriesOf(index, other.document).rows.some((row) => rows.has(rowKey(row))),
  );
}

export function duplicate(collection: Collection, index: Index): DatabaseError {
  return new DatabaseError('DATABASE_DUPLICATE_WRITE', `duplicate key in ${collection.name}, index ${index.name}`);
}
