import type { Document } from '../document';
import { everyMatch, type Found, find, type Search } from '../plan/find';
import type { Collection, StoredDocument } from '../store/collection';
import type { Connection } from '../store/connection';
import { readByKey } from '../store/read-documents';
import { NO_OVERLAY, type Overlay } from '../store/unique';
import type { Change, Writer } from '../store/writer';

/** What an operation reads and writes: the committed state, or a transaction's snapshot. */
export interface Session {
  find(collection: Collection, search: Search): Found;
  findAll(collection: Collection, filter: Document, variables?: Document): Found;
  findByKey(collection: Collection, key: string): StoredDocument | null;
  write(changes: Change[]): void;
}

/** Reads through an overlay, which is computed again for each read. */
export function createSession(
  connection: Connection,
  overlayOf: (collection: Collection) => Overlay,
  write: (changes: Change[]) => void,
): Session {
  return {
    find: (collection, search) => find(connection, collection, search, overlayOf(collection)),
    findAll: (collection, filter, variables) =>
      find(connection, collection, everyMatch(filter, variables), overlayOf(collection)),
    findByKey(collection, key) {
      const overlay = overlayOf(collection);
      return overlay.has(key) ? (overlay.get(key) ?? null) : readByKey(connection, collection, key);
    },
    write,
  };
}

/** Outside transactions every write is committed at once. */
export const createDirectSession = (connection: Connection, writer: Writer): Session =>
  createSession(
    connection,
    () => NO_OVERLAY,
    (changes) => writer.apply(changes),
  );
