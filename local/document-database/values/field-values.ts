import { type Document, isDocument } from '../document';
import { EMPTY_ARRAY, encodeValue } from './encode-value';

export interface FieldValues {
  /** Every value by which a query may find the document in this field; null if the field is missing. Never empty. */
  values: unknown[];
  /** The path meets an array, so that several entries may belong to one document. */
  isArray: boolean;
}

/** What a path leads to; undefined where an object lacks the field. */
export interface Reached {
  found: readonly unknown[];
  /** Elements that the path names by their place: a list among them is met as a whole only. */
  placed: readonly unknown[];
}

interface Walk {
  found: unknown[];
  placed: unknown[];
  /** Elements of arrays on the way that the path cannot enter: a query never meets them, a sort takes them for null. */
  closed: number;
  isArray: boolean;
}

export const stepsOf = (path: string): string[] => path.split('.');

/**
 * What a query path leads to, as MongoDB walks it: into every object of an array on the way, and to a place in it if the
 * step is a number. An object without the field gives undefined; a value without fields in an array gives nothing, and
 * so does an empty array.
 */
export function valuesAt(document: Document, steps: readonly string[]): Reached {
  const [only] = steps;
  // Most conditions are on a field of the document itself, and a search asks this of every candidate.
  return steps.length === 1 && only !== undefined
    ? { found: [fieldOf(document, only)], placed: NONE }
    : walk(document, steps);
}

const NONE: readonly unknown[] = [];

function walk(document: Document, steps: readonly string[]): Walk {
  const result: Walk = { found: [], placed: [], closed: 0, isArray: false };
  enterObject(document, steps, 0, result);
  return result;
}

function enterObject(object: Document, steps: readonly string[], from: number, result: Walk): void {
  let value: unknown = object;
  for (let at = from; at < steps.length; at += 1) {
    value = isDocument(value) ? fieldOf(value, steps[at] ?? '') : undefined;
    if (Array.isArray(value) && at + 1 < steps.length) {
      enterArray(value, steps, at + 1, result);
      return;
    }
  }
  result.found.push(value);
}

function enterArray(array: unknown[], steps: readonly string[], at: number, result: Walk): void {
  result.isArray = true;
  array.forEach((element, place) => {
    const isPlace = String(place) === steps[at];
    if (isDocument(element)) enterObject(element, steps, at, result);
    else if (!isPlace) result.closed += 1;
    if (!isPlace) return;
    if (at + 1 === steps.length) result.placed.push(element);
    else if (isDocument(element)) enterObject(element, steps, at + 1, result);
    else if (Array.isArray(element)) enterArray(element, steps, at + 1, result);
    else result.closed += 1;
  });
}

const fieldOf = (object: Document, field: string): unknown =>
  Object.hasOwn(object, field) ? object[field] : undefined;

/** The values of an index entry and of a sort. They cover everything that a query meets by this path. */
export function fieldValues(document: Document, path: string): FieldValues {
  const { found, placed, closed, isArray } = walk(document, stepsOf(path));
  const values = [...found, ...placed].flatMap((value): unknown[] => {
    if (!Array.isArray(value)) return [value ?? null];
    return value.length === 0 ? [EMPTY_ARRAY] : value.map((element: unknown) => element ?? null);
  });
  if (closed > 0) values.push(null);
  return {
    values: values.length === 0 ? [EMPTY_ARRAY] : values,
    isArray: isArray || found.some((value) => Array.isArray(value)),
  };
}

/**
 * The bytes that a document is sorted by. An array sorts by its smallest element, or by its largest when descending.
 */
export function sortKey(document: Document, path: string, direction: 1 | -1): Buffer {
  const { values } = fieldValues(document, path);
  return values.map(encodeValue).reduce((best, key) => (Buffer.compare(key, best) * direction < 0 ? key : best));
}
