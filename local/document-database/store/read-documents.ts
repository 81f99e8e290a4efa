import { decodeStored } from '../ejson';
import { encodeValue } from '../values/encode-value';
import type { Collection, StoredDocument } from './collection';
import { type Connection, toNumber, toText } from './connection';

const CHUNK = 500;

export const keyOf = (id: unknown): string => encodeValue(id).toString('latin1');

export function readBySeq(connection: Connection, collection: Collection, seq: number): StoredDocument {
  const cached = collection.cache.get(seq);
  if (cached) return cached;
  const [row] = connection.rows(`SELECT seq, body FROM ${collection.table} WHERE seq = ?`, seq);
  if (!row) throw new Error(`an index of ${collection.name} points to a document that does not exist`);
  return remember(collection, row);
}

export function readByKey(connection: Connection, collection: Collection, key: string): StoredDocument | null {
  const [row] = connection.rows(`SELECT seq FROM ${collection.table} WHERE id = ?`, Buffer.from(key, 'latin1'));
  return row ? readBySeq(connection, collection, toNumber(row[0])) : null;
}

/** All documents in natural order. */
export function* scanDocuments(connection: Connection, collection: Collection): Generator<StoredDocument> {
  let last = 0;
  for (;;) {
    const numbers = connection
      .rows(`SELECT seq FROM ${collection.table} WHERE seq > ? ORDER BY seq LIMIT ${CHUNK}`, last)
      .map(([seq]) => toNumber(seq));
    yield* readChunk(connection, collection, numbers);
    const next = numbers.at(-1);
    if (next === undefined || numbers.length < CHUNK) return;
    last = next;
  }
}

function* readChunk(connection: Connection, collection: Collection, numbers: number[]): Generator<StoredDocument> {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return;
  if (numbers.some((seq) => !collection.cache.get(seq))) {
    const sql = `SELECT seq, body FROM ${collection.table} WHERE seq BETWEEN ? AND ?`;
    const read = connection.rows(sql, first, last).map((row) => remember(collection, row));
    yield* read;
    return;
  }
  for (const seq of numbers) yield readBySeq(connection, collection, seq);
}

function remember(collection: Collection, row: unknown[]): StoredDocument {
  const seq = toNumber(row[0]);
  const cached = collection.cache.get(seq);
  if (cached) return cached;
  const body = toText(row[1]);
  const document = decodeStored(body);
  const stored = { seq, key: keyOf(document['_id']), body, document };
  collection.cache.set(stored);
  return stored;
}
