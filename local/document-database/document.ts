import { randomUUID } from 'node:crypto';
import { ObjectId } from 'bson';
import { invalidParam, notImplemented } from './errors';

export type Document = { [field: string]: unknown };

/** True for a plain object: not for arrays, dates, regular expressions or BSON values. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** CloudBase ids are 32 hexadecimal digits. */
export const newDocumentId = (): string => randomUUID().replaceAll('-', '');

/** Copies containers; dates, regular expressions and BSON values are never changed in place and stay shared. */
export function clone<T>(value: T): T;
export function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => clone(item));
  if (!isDocument(value)) return value;
  const copy: Document = {};
  for (const field of Object.keys(value)) copy[field] = clone(value[field]);
  return copy;
}

/** Refuses what MongoDB refuses to store, and field names that would be ambiguous in a query. */
export function assertStorable(document: Document): void {
  assertStorableFields(document);
  const id = document['_id'];
  const isUsableId = typeof id === 'string' || typeof id === 'number' || id instanceof ObjectId || isDocument(id);
  if (!isUsableId) throw invalidParam('_id must be a string, a number, an ObjectId or an object');
}

function assertStorableFields(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) assertStorableFields(item);
    return;
  }
  if (!isDocument(value)) return;
  for (const field of Object.keys(value)) {
    if (field.startsWith('$')) throw invalidParam(`a field name must not start with '$': ${field}`);
    if (field.includes('.')) throw notImplemented(`a field name that contains '.': ${field}`);
    assertStorableFields(value[field]);
  }
}
