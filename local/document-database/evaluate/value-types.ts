import { Binary, ObjectId } from 'bson';
import { isDocument } from '../document';

/** The name of a value's type as `$type` says it. A number that is whole counts as an integer: that is how it is sent. */
export function typeOf(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'missing';
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'number':
      if (!Number.isInteger(value)) return 'double';
      if (value >= -(2 ** 31) && value < 2 ** 31) return 'int';
      return Number.isSafeInteger(value) ? 'long' : 'double';
    default:
      return typeOfObject(value);
  }
}

function typeOfObject(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Binary) return 'binData';
  return isDocument(value) ? 'object' : 'unknown';
}

const NUMBERS = new Set(['int', 'long', 'double']);

const BY_CODE = new Map<unknown, string>([
  [1, 'double'],
  [2, 'string'],
  [3, 'object'],
  [4, 'array'],
  [5, 'binData'],
  [7, 'objectId'],
  [8, 'bool'],
  [9, 'date'],
  [10, 'null'],
  [11, 'regex'],
  [16, 'int'],
  [18, 'long'],
]);

/** Whether a value has the type of this name or number. A missing value has none. */
export function isOfType(value: unknown, type: unknown): boolean {
  if (value === undefined) return false;
  const name = typeOf(value);
  return type === 'number' ? NUMBERS.has(name) : name === (BY_CODE.get(type) ?? type);
}
