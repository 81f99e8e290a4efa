import { Binary, BSONRegExp, EJSON, ObjectId } from 'bson';
import { type Document, isDocument } from './document';
import { invalidParam, notImplemented } from './errors';

/**
 * Parses an EJSON text of a request. Regular expressions become `RegExp`. The SDK's server dates (`{ $tcb_server_date:
 * { offset } }`, offset in ms) become dates relative to `now`.
 */
export function decode(text: string, now: number): unknown {
  return revive(parse(text), now);
}

function parse(text: string): unknown {
  try {
    return EJSON.parse(text);
  } catch (error) {
    // Expected: the text comes from outside. The parser's own message says what is wrong with it.
    throw invalidParam(`not a valid EJSON text: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function revive(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => revive(item, now));
  if (value instanceof BSONRegExp) return toRegExp(value);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw invalidParam('not a valid date');
    return value;
  }
  if (isDocument(value)) return reviveFields(value, now);
  if (value instanceof ObjectId || value instanceof Binary) return value;
  throw notImplemented(`values of the type ${value.constructor.name}`);
}

function reviveFields(value: Document, now: number): unknown {
  const serverDate = value['$tcb_server_date'];
  if (serverDate !== undefined) return toServerDate(serverDate, now);
  const revived: Document = {};
  for (const field of Object.keys(value)) {
    if (field === '__proto__') throw invalidParam("a field must not be called '__proto__'");
    revived[field] = revive(value[field], now);
  }
  return revived;
}

function toServerDate(value: unknown, now: number): Date {
  const offset = isDocument(value) ? value['offset'] : undefined;
  if (typeof offset !== 'number') throw invalidParam('the offset of a server date must be a number');
  return new Date(now + offset);
}

function toRegExp({ pattern, options }: BSONRegExp): RegExp {
  if (/[lx]/.test(options)) throw notImplemented(`the option '${options}' of a regular expression`);
  try {
    return new RegExp(pattern, options);
  } catch (error) {
    throw invalidParam(`not a valid regular expression: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * The text of a value as the SDK receives it. An ObjectId is its hexadecimal text there: the SDK would make an empty
 * object of anything else.
 */
export const encodeAnswer = (value: unknown): string => encode(withoutObjectIds(value));

/** The answer for a stored document, whose text is ready as long as it holds no ObjectId. */
export const answerOf = ({ body, document }: { body: string; document: Document }): string =>
  body.includes('"$oid"') ? encodeAnswer(document) : body;

export function withoutObjectIds(value: unknown): unknown {
  if (value instanceof ObjectId) return value.toHexString();
  if (Array.isArray(value)) return value.map(withoutObjectIds);
  if (!isDocument(value)) return value;
  const answer: Document = {};
  for (const field of Object.keys(value)) answer[field] = withoutObjectIds(value[field]);
  return answer;
}

/** The relaxed EJSON text of a value, as it is stored. */
export function encode(value: unknown): string {
  return JSON.stringify(toExtended(value));
}

function toExtended(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : { $numberDouble: String(value) };
    case 'object':
      return value === null ? null : objectToExtended(value);
    default:
      return value;
  }
}

function objectToExtended(value: object): unknown {
  if (Array.isArray(value)) return value.map(toExtended);
  if (value instanceof Date) return dateToExtended(value);
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: [...value.flags].sort().join('') } };
  }
  if (!isDocument(value)) return EJSON.serialize(value);
  const extended: Document = {};
  for (const field of Object.keys(value)) extended[field] = toExtended(value[field]);
  return extended;
}

function dateToExtended(date: Date): unknown {
  const year = date.getUTCFullYear();
  return date.getTime() >= 0 && year <= 9999
    ? { $date: date.toISOString() }
    : { $date: { $numberLong: String(date.getTime()) } };
}

/** Parses a text that `encode` wrote. Most documents hold JSON values only and need no EJSON parser. */
export function decodeStored(text: string): Document {
  const value: unknown = text.includes('"$') ? revive(EJSON.parse(text), 0) : JSON.parse(text);
  if (!isDocument(value)) throw new Error('a stored document is not an object');
  return value;
}
