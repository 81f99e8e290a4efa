import { encodeValue } from './encode-value';

const SURROGATE = /[\ud800-\udfff]/;

/** Compares in MongoDB's order of values; returns a negative number, zero or a positive number. */
export function compareValues(a: unknown, b: unknown): number {
  // JavaScript compares UTF-16 units, which is another order only where there are surrogates.
  if (typeof a === 'string' && typeof b === 'string' && (a === b || !(SURROGATE.test(a) || SURROGATE.test(b)))) {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a) && !Number.isNaN(b)) {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return Buffer.compare(encodeValue(a), encodeValue(b));
}

/** Whether `$gt` and the like compare the two values at all: a query compares only values of one type. */
export function isSameType(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' && typeof b !== 'object') return typeof a === typeof b;
  return encodeValue(a)[0] === encodeValue(b)[0];
}

/** Equal as MongoDB sees it: objects with the same fields in the same order. Missing is not null. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a === null || b === null) return false;
  if (typeof a !== 'object' && typeof b !== 'object') return Number.isNaN(a) && Number.isNaN(b);
  return typeof a === typeof b && encodeValue(a).equals(encodeValue(b));
}
