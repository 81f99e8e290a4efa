import type { Document } from '../document';
import type { DocumentCache } from './document-cache';

export interface IndexKey {
  field: string;
  direction: 1 | -1;
}

/**
 * A b-tree that finds documents by one or more fields. Its table has one column of encoded values for each key, and
 * `seq`, the document's number. A document with arrays has several rows.
 */
export interface Index {
  name: string;
  keys: IndexKey[];
  isUnique: boolean;
  table: string;
  columns: string[];
  /**
   * Per key: true once any document had an array there. Then two bounds must not be combined, and the index gives no
   * order.
   */
  isMultikey: boolean[];
}

/** Rows of an index other than the primary key, which is the documents' own table. */
export interface EntryIndex extends Index {
  id: number;
}

export interface Collection {
  id: number;
  name: string;
  /** Its documents: `seq` (natural order), `id` (encoded `_id`), `body` (EJSON). */
  table: string;
  primary: Index;
  indexes: EntryIndex[];
  cache: DocumentCache;
}

export interface StoredDocument {
  /** Natural order: the order of insertion. */
  seq: number;
  /** The encoded `_id`, as a map key. */
  key: string;
  body: string;
  /** Shared with the cache: never changed in place. */
  document: Document;
}
