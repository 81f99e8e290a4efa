import { Binary, ObjectId } from 'bson';
import { isDocument } from '../document';

/**
 * Encodes values as bytes that sort in MongoDB's order: first by type, then by value. Index entries, sorting and range
 * comparison share this encoding, so an index can never order differently from a sort in memory.
 */
const TYPE_ORDER = {
  emptyArray: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
  regexp: 0xa0,
} as const;

/** Stands for `[]` where each element should give a value: MongoDB sorts an empty array before null. */
export const EMPTY_ARRAY = Symbol('empty array');

export type Scalar = null | number | string | boolean | Date | ObjectId;

/** Whether an index point or range can represent the value exactly. */
export function isScalar(value: unknown): value is Scalar {
  return (
    value === null ||
    typeof value === 'number' ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value instanceof Date ||
    value instanceof ObjectId
  );
}

const FIELD_END = Buffer.from([0]);

export function encodeValue(value: unknown): Buffer {
  switch (typeof value) {
    case 'number':
      return encodeNumber(TYPE_ORDER.number, value);
    case 'string':
      return tagged(TYPE_ORDER.string, encodeText(value));
    case 'boolean':
      return Buffer.from([TYPE_ORDER.boolean, value ? 1 : 0]);
    case 'undefined':
      return Buffer.from([TYPE_ORDER.null]);
    case 'symbol':
      return Buffer.from([TYPE_ORDER.emptyArray]);
    case 'object':
      return value === null ? Buffer.from([TYPE_ORDER.null]) : encodeObject(value);
    default:
      throw new Error(`a ${typeof value} cannot be ordered`);
  }
}

function encodeObject(value: object): Buffer {
  if (value instanceof Date) return encodeNumber(TYPE_ORDER.date, value.getTime());
  if (Array.isArray(value)) {
    return tagged(TYPE_ORDER.array, ...value.map((item: unknown) => encodeValue(item)), FIELD_END);
  }
  if (value instanceof ObjectId) return tagged(TYPE_ORDER.objectId, Buffer.from(value.toHexString(), 'hex'));
  if (value instanceof RegExp) return tagged(TYPE_ORDER.regexp, encodeText(value.source), encodeText(value.flags));
  if (value instanceof Binary) return tagged(TYPE_ORDER.binary, escapeZeros(Buffer.from(value.value())));
  if (!isDocument(value)) throw new Error(`a ${value.constructor.name} cannot be ordered`);
  const fields = Object.keys(value).flatMap((name) => {
    const encoded = encodeValue(value[name]);
    // MongoDB compares objects field by field: type, then name, then value.
    return [encoded.subarray(0, 1), encodeText(name), encoded];
  });
  return tagged(TYPE_ORDER.object, ...fields, FIELD_END);
}

const tagged = (type: number, ...parts: Buffer[]): Buffer => Buffer.concat([Buffer.from([type]), ...parts]);

/** IEEE 754 with the sign bit flipped, or all bits for a negative number, so that the bytes sort like the numbers. */
function encodeNumber(type: number, value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = type;
  // NaN stays all zeros: MongoDB sorts it before every other number.
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  const isNegative = value < 0;
  for (let at = 1; at < 9; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isNegative) bytes[at] = ~byte & 0xff;
    else if (at === 1) bytes[at] = byte | 0x80;
  }
  return bytes;
}

/** UTF-8, so that texts sort by code points as in MongoDB. Halves of surrogate pairs stay distinct. */
function encodeText(text: string): Buffer {
  return escapeZeros(/[\ud800-\udfff]/.test(text) ? Buffer.concat([...text].map(encodeCharacter)) : Buffer.from(text));
}

function encodeCharacter(character: string): Buffer {
  const unit = character.charCodeAt(0);
  const isHalf = character.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
  return isHalf
    ? Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)])
    : Buffer.from(character);
}

/**
 * Ends the bytes with 00 00 and writes an inner zero as 00 ff, so that a text sorts before every longer text that
 * starts with it.
 */
function escapeZeros(bytes: Buffer): Buffer {
  if (!bytes.includes(0)) return Buffer.concat([bytes, Buffer.alloc(2)]);
  const escaped: number[] = [];
  for (const byte of bytes) escaped.push(...(byte === 0 ? [0, 0xff] : [byte]));
  return Buffer.from([...escaped, 0, 0]);
}
