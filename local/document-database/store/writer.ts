import type { Document } from '../document';
import { encode } from '../ejson';
import type { Catalogue } from './catalogue';
import type { Collection, EntryIndex, StoredDocument } from './collection';
import type { Connection } from './connection';
import type { History } from './history';
import { replaceEntries } from './index-entries';
import { NO_OVERLAY, refuseDuplicate } from './unique';

/** The change of one document: an insert has no `before`, a removal no `after`. */
export interface Change {
  collection: Collection;
  key: string;
  before: StoredDocument | null;
  after: Document | null;
}

/** Applies changes to SQLite, all of them or none. */
export class Writer {
  constructor(
    private readonly connection: Connection,
    private readonly catalogue: Catalogue,
    private readonly history: History,
  ) {}

  /** One change after the other: each must leave the unique values unique, as updates of many documents must. */
  apply(changes: Change[]): void {
    this.write(changes, false);
  }

  /**
   * All changes of a transaction at once: it took its unique values one after the other, and two documents that swapped
   * theirs over a third value are only unique once both are written. So all old values go first.
   */
  applyTogether(changes: Change[]): void {
    this.write(changes, true);
  }

  private write(changes: Change[], isTogether: boolean): void {
    if (changes.length === 0) return;
    const multikey = new Map<EntryIndex, boolean[]>();
    const written = this.connection.transaction(() => {
      if (isTogether) for (const change of changes) this.freeUniqueValues(change);
      const stored = changes.map((change) => this.applyOne(change, multikey, isTogether));
      for (const [index, flags] of multikey) this.catalogue.writeMultikey(index, flags);
      return stored;
    });
    // Memory changes only after the commit, so that a refused write leaves no trace.
    for (const [index, flags] of multikey) index.isMultikey = flags;
    changes.forEach(({ collection, before }, at) => {
      const stored = written[at];
      if (stored) collection.cache.set(stored);
      else if (before) collection.cache.delete(before.seq);
    });
    this.history.record(changes);
  }

  private freeUniqueValues({ collection, before }: Change): void {
    if (!before) return;
    for (const index of collection.indexes) {
      if (index.isUnique) replaceEntries(this.connection, index, before.seq, before.document, null);
    }
  }

  private applyOne(
    change: Change,
    multikey: Map<EntryIndex, boolean[]>,
    areUniqueValuesFree: boolean,
  ): StoredDocument | null {
    const { collection, key, before, after } = change;
    if (after)
      refuseDuplicate(this.connection, collection, { key, document: after, seq: before?.seq ?? null }, NO_OVERLAY);
    const stored = after ? this.writeDocument(collection, key, before, after) : null;
    if (before && !stored) this.connection.run(`DELETE FROM ${collection.table} WHERE seq = ?`, before.seq);
    const seq = stored?.seq ?? before?.seq;
    if (seq === undefined) return null;
    for (const index of collection.indexes) {
      const present = index.isUnique && areUniqueValuesFree ? null : (before?.document ?? null);
      const entries = replaceEntries(this.connection, index, seq, present, after);
      const known = multikey.get(index) ?? index.isMultikey;
      if (entries?.isArray.some((isArray, at) => isArray && !known[at])) {
        multikey.set(
          index,
          known.map((flag, at) => flag || entries.isArray[at] === true),
        );
      }
    }
    return stored;
  }

  private writeDocument(
    collection: Collection,
    key: string,
    before: StoredDocument | null,
    document: Document,
  ): StoredDocument {
    const body = encode(document);
    if (before) {
      this.connection.run(`UPDATE ${collection.table} SET body = ? WHERE seq = ?`, body, before.seq);
      return { seq: before.seq, key, body, document };
    }
    const { insertedRow } = this.connection.run(
      `INSERT INTO ${collection.table} (id, body) VALUES (?, ?)`,
      Buffer.from(key, 'latin1'),
      body,
    );
    return { seq: insertedRow, key, body, document };
  }
}
