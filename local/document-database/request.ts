import { type Document, isDocument } from './document';
import { decode } from './ejson';
import { invalidParam } from './errors';
import type { IndexKey } from './store/collection';

/** A request body of the SDK. */
export type Request = Readonly<Record<string, unknown>>;

/** The SDK's upper limit for `limit()`, and the limit it sends when the caller sets none. */
const MAX_LIMIT = 1_000;
const DEFAULT_LIMIT = 100;

export function textOf(request: Request, field: string): string {
  const value = request[field];
  if (typeof value !== 'string' || value === '') throw invalidParam(`${field} is missing`);
  return value;
}

export function flagOf(request: Request, field: string): boolean {
  const value = request[field] ?? false;
  if (typeof value !== 'boolean') throw invalidParam(`${field} must be true or false`);
  return value;
}

function countOf(request: Request, field: string): number | null {
  const value = request[field] ?? null;
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParam(`${field} must be a whole number that is not negative`);
  }
  return value;
}

export const limitOf = (request: Request): number => Math.min(countOf(request, 'limit') ?? DEFAULT_LIMIT, MAX_LIMIT);

export const offsetOf = (request: Request): number => countOf(request, 'offset') ?? 0;

/** An EJSON object under this name; null if the request has none. */
export function documentOf(request: Request, field: string, now: number): Document | null {
  const text = request[field];
  // The SDK sends an empty text for a query without `where`.
  if (text === undefined || text === null || text === '') return null;
  if (typeof text !== 'string') throw invalidParam(`${field} must be an EJSON text`);
  return toDocument(decode(text, now), field);
}

export function requireDocument(request: Request, field: string, now: number): Document {
  const document = documentOf(request, field, now);
  if (!document) throw invalidParam(`${field} is missing`);
  return document;
}

export function toDocument(value: unknown, name: string): Document {
  if (!isDocument(value)) throw invalidParam(`${name} must be an object`);
  return value;
}

export function textsOf(request: Request, field: string): string[] {
  const value = request[field];
  if (!Array.isArray(value) || value.length === 0) throw invalidParam(`${field} must be a list that is not empty`);
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw invalidParam(`${field} must be a list of EJSON texts`);
    return item;
  });
}

/** `{ field: 1 | -1, … }`, in the order of the fields. */
export function toSort(value: Document): IndexKey[] {
  return Object.entries(value).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam(`the order of ${field} must be 1 or -1`);
    return { field, direction };
  });
}
