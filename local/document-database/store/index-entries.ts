import type { Document } from '../document';
import { notImplemented } from '../errors';
import { encodeValue } from '../values/encode-value';
import { fieldValues } from '../values/field-values';
import type { EntryIndex, Index } from './collection';
import { type Connection, toNumber } from './connection';

/** A document with more rows than this points to a mistake in the declaration. */
const MAX_ENTRIES = 10_000;

export interface Entries {
  /** Encoded values, one buffer for each key of the index. */
  rows: Buffer[][];
  isArray: boolean[];
}

/**
 * The index rows of one document. If several keys are arrays, there is a row for every combination of their elements,
 * so that each condition can be looked up without knowing which element met another one.
 */
export function entriesOf(index: Index, document: Document): Entries {
  const fields = index.keys.map(({ field }) => fieldValues(document, field));
  if (index.isUnique && fields.filter((field) => field.isArray).length > 1) {
    throw notImplemented(`a unique index over two arrays: ${index.name}`);
  }
  const size = fields.reduce((product, { values }) => product * values.length, 1);
  if (size > MAX_ENTRIES) throw notImplemented(`${size} entries of one document in the index ${index.name}`);
  const rows = fields.reduce<Buffer[][]>(
    (prefixes, { values }) => {
      const keys = distinct(values.map(encodeValue));
      return prefixes.flatMap((prefix) => keys.map((key) => [...prefix, key]));
    },
    [[]],
  );
  return { rows, isArray: fields.map((field) => field.isArray) };
}

function distinct(keys: Buffer[]): Buffer[] {
  return keys.length === 1 ? keys : [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}

/** A row as a map key. Each encoded value marks its own end, so two different rows never join to the same text. */
export const rowKey = (row: Buffer[]): string => row.map((value) => value.toString('latin1')).join('');

/** Numbers of the documents that have this row. */
export function documentsWithRow(connection: Connection, index: Index, row: Buffer[]): number[] {
  const condition = index.columns.map((column) => `${column} = ?`).join(' AND ');
  return connection.rows(`SELECT seq FROM ${index.table} WHERE ${condition}`, ...row).map(([seq]) => toNumber(seq));
}

/**
 * Replaces the rows of `before` by those of `after`, writing only the differences. Returns the new entries; null after
 * a removal.
 */
export function replaceEntries(
  connection: Connection,
  index: EntryIndex,
  seq: number,
  before: Document | null,
  after: Document | null,
): Entries | null {
  const entries = after ? entriesOf(index, after) : null;
  if (!before) {
    insertRows(connection, index, seq, entries?.rows ?? []);
    return entries;
  }
  const old = entriesOf(index, before).rows;
  const oldKeys = new Set(old.map(rowKey));
  const newKeys = new Set((entries?.rows ?? []).map(rowKey));
  for (const row of old) {
    if (newKeys.has(rowKey(row))) continue;
    const condition = index.columns.map((column) => `${column} = ?`).join(' AND ');
    connection.run(`DELETE FROM ${index.table} WHERE ${condition} AND seq = ?`, ...row, seq);
  }
  const fresh = entries?.rows.filter((row) => !oldKeys.has(rowKey(row))) ?? [];
  insertRows(connection, index, seq, fresh);
  return entries;
}

function insertRows(connection: Connection, { table, columns }: EntryIndex, seq: number, rows: Buffer[][]): void {
  const sql = `INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')}, ?)`;
  for (const row of rows) connection.run(sql, ...row, seq);
}
