import { resolve } from 'mingo/util';
import type { Document } from '../document';
import { EMPTY_ARRAY, encodeValue } from './encode-value';

export interface FieldValues {
  /** Every value by which a query may find the document in this field; null if the field is missing. Never empty. */
  values: unknown[];
  /** The path meets an array, so that several entries may belong to one document. */
  isArray: boolean;
}

/** Reads a path as `mingo` does, so that the index entries cover everything that `mingo` would match. */
export function fieldValues(document: Document, path: string): FieldValues {
  const found = resolve(document, path, { unwrapArray: true });
  if (!Array.isArray(found)) return { values: [found ?? null], isArray: false };
  const elements: unknown[] = found.flat(Number.POSITIVE_INFINITY);
  if (elements.length === 0) return { values: [EMPTY_ARRAY], isArray: true };
  return { values: elements.map((element) => element ?? null), isArray: true };
}

/**
 * The bytes that a document is sorted by. An array sorts by its smallest element, or by its largest when descending.
 */
export function sortKey(document: Document, path: string, direction: 1 | -1): Buffer {
  const { values } = fieldValues(document, path);
  return values.map(encodeValue).reduce((best, key) => (Buffer.compare(key, best) * direction < 0 ? key : best));
}
