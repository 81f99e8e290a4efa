import { DatabaseError } from '../errors';
import type { Collection, EntryIndex, Index, IndexKey } from './collection';
import { type Connection, toNumber, toText } from './connection';
import { DocumentCache } from './document-cache';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY,
    collection INTEGER NOT NULL REFERENCES collections (id),
    name TEXT NOT NULL,
    keys TEXT NOT NULL,
    is_unique INTEGER NOT NULL,
    is_multikey TEXT NOT NULL,
    UNIQUE (collection, name)
  );
`;

/** Counts up whenever a document gives other index entries than before. */
const ENTRIES_VERSION = 2;

/** Which collections and indexes exist, in memory and in SQLite. */
export class Catalogue {
  private readonly collections = new Map<string, Collection>();

  constructor(private readonly connection: Connection) {
    connection.execute(SCHEMA);
    for (const [id, name] of connection.rows('SELECT id, name FROM collections')) {
      this.collections.set(toText(name), toCollection(toNumber(id), toText(name)));
    }
    for (const collection of this.collections.values()) collection.indexes = this.readIndexes(collection.id);
    this.dropOldEntries();
  }

  all(): Collection[] {
    return [...this.collections.values()];
  }

  find(name: string): Collection | undefined {
    return this.collections.get(name);
  }

  require(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) throw new DatabaseError('DATABASE_COLLECTION_NOT_EXIST', `collection not exist: ${name}`);
    return collection;
  }

  create(name: string): Collection {
    const collection = this.connection.transaction(() => {
      const { insertedRow } = this.connection.run('INSERT INTO collections (name) VALUES (?)', name);
      const created = toCollection(insertedRow, name);
      this.connection.execute(
        `CREATE TABLE ${created.table} (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
      );
      return created;
    });
    this.collections.set(name, collection);
    return collection;
  }

  /** Adds an empty index. Runs inside the caller's transaction, which also fills it. */
  insertIndex(collection: Collection, name: string, keys: IndexKey[], isUnique: boolean): EntryIndex {
    const { insertedRow } = this.connection.run(
      'INSERT INTO indexes (collection, name, keys, is_unique, is_multikey) VALUES (?, ?, ?, ?, ?)',
      collection.id,
      name,
      JSON.stringify(keys.map(({ field, direction }) => [field, direction])),
      isUnique ? 1 : 0,
      keys.map(() => '0').join(''),
    );
    const index = toIndex(
      insertedRow,
      name,
      keys,
      isUnique,
      keys.map(() => false),
    );
    const columns = index.columns.map((column) => `${column} BLOB NOT NULL`).join(', ');
    const order = keys.map(({ direction }, at) => `${index.columns[at]} ${direction === 1 ? 'ASC' : 'DESC'}`);
    this.connection.execute(
      `CREATE TABLE ${index.table} (${columns}, seq INTEGER NOT NULL, PRIMARY KEY (${order.join(', ')}, seq))
       WITHOUT ROWID`,
    );
    return index;
  }

  deleteIndex(index: EntryIndex): void {
    this.connection.run('DELETE FROM indexes WHERE id = ?', index.id);
    this.connection.execute(`DROP TABLE ${index.table}`);
  }

  /** Runs inside the caller's transaction; the caller updates the index in memory after the commit. */
  writeMultikey(index: EntryIndex, isMultikey: boolean[]): void {
    const text = isMultikey.map((is) => (is ? '1' : '0')).join('');
    this.connection.run('UPDATE indexes SET is_multikey = ? WHERE id = ?', text, index.id);
  }

  /** Keeps what exists now. The returned function restores it, after SQLite's own content was restored. */
  keep(): () => void {
    const kept = this.all().map((collection) => ({
      collection,
      indexes: collection.indexes.map((index) => ({ index, isMultikey: [...index.isMultikey] })),
    }));
    return () => {
      this.collections.clear();
      for (const { collection, indexes } of kept) {
        this.collections.set(collection.name, collection);
        collection.indexes = indexes.map(({ index }) => index);
        for (const { index, isMultikey } of indexes) index.isMultikey = [...isMultikey];
      }
    };
  }

  /** Entries that an older version wrote mean other values. They are built again when the indexes are declared. */
  private dropOldEntries(): void {
    if (toNumber(this.connection.rows('PRAGMA user_version')[0]?.[0]) === ENTRIES_VERSION) return;
    this.connection.transaction(() => {
      for (const { indexes } of this.all()) for (const index of indexes) this.deleteIndex(index);
      this.connection.execute(`PRAGMA user_version = ${ENTRIES_VERSION}`);
    });
    for (const collection of this.all()) collection.indexes = [];
  }

  private readIndexes(collection: number): EntryIndex[] {
    return this.connection
      .rows('SELECT id, name, keys, is_unique, is_multikey FROM indexes WHERE collection = ? ORDER BY id', collection)
      .map(([id, name, keys, isUnique, isMultikey]) =>
        toIndex(
          toNumber(id),
          toText(name),
          parseKeys(toText(keys)),
          isUnique === 1,
          [...toText(isMultikey)].map((digit) => digit === '1'),
        ),
      );
  }
}

function toCollection(id: number, name: string): Collection {
  const table = `documents_${id}`;
  const primary: Index = {
    name: '_id_',
    keys: [{ field: '_id', direction: 1 }],
    isUnique: true,
    table,
    columns: ['id'],
    isMultikey: [false],
  };
  return { id, name, table, primary, indexes: [], cache: new DocumentCache() };
}

function toIndex(id: number, name: string, keys: IndexKey[], isUnique: boolean, isMultikey: boolean[]): EntryIndex {
  return { id, name, keys, isUnique, isMultikey, table: `entries_${id}`, columns: keys.map((_, at) => `k${at}`) };
}

function parseKeys(text: string): IndexKey[] {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) throw new Error('the keys of a stored index are not a list');
  return parsed.map((key: unknown) => {
    if (!Array.isArray(key) || typeof key[0] !== 'string' || (key[1] !== 1 && key[1] !== -1)) {
      throw new Error('a key of a stored index is not [field, direction]');
    }
    return { field: key[0], direction: key[1] };
  });
}
