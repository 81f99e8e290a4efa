import { encodeValue } from './encode-value';

/** Negative, zero or positive in MongoDB's order of values. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return Buffer.compare(encodeValue(a), encodeValue(b));
}

/** Whether `$gt` and its like compare the two at all: a query compares values of one type only. */
export function isSameType(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' && typeof b !== 'object') return typeof a === typeof b;
  return encodeValue(a)[0] === encodeValue(b)[0];
}
