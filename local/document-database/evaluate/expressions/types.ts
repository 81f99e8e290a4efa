import { ObjectId } from 'bson';
import { DatabaseError } from '../../errors';
import { typeOf } from '../value-types';
import { isTrue } from './logic';
import { isNil, namedOperator, type Operator, operator, wrongKind } from './operands';
import { parseDate } from './parse-date';

type Conversion = (value: unknown, name: string) => unknown;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const WHOLE_NUMBER = /^[+-]?\d+$/;

const toDouble: Conversion = (value, name) => {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : wrongKind(name, 'what is a number');
};

/** A number loses what is behind its point; a text must be whole. */
const toInteger =
  (limit: number, isOfDates: boolean): Conversion =>
  (value, name) => {
    if (typeof value === 'string' && !WHOLE_NUMBER.test(value)) return wrongKind(name, 'what is a whole number');
    if (value instanceof Date && !isOfDates) return wrongKind(name, 'what is a number');
    const whole = Math.trunc(Number(toDouble(value, name)));
    return whole >= -limit && whole < limit ? whole : wrongKind(name, 'a number that is not too large');
  };

const toText: Conversion = (value, name) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  return value instanceof ObjectId ? value.toHexString() : wrongKind(name, 'what is a text');
};

const toDate: Conversion = (value, name) => {
  if (value instanceof Date) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return new Date(Math.trunc(value));
  if (value instanceof ObjectId) return value.getTimestamp();
  return typeof value === 'string' ? parseDate(value, undefined, name) : wrongKind(name, 'what is a date');
};

const toObjectId: Conversion = (value, name) => {
  if (value instanceof ObjectId) return value;
  const isHex = typeof value === 'string' && /^[\da-fA-F]{24}$/.test(value);
  return isHex ? new ObjectId(value) : wrongKind(name, '24 hexadecimal digits');
};

const toBool: Conversion = (value) => isTrue(value);
const toInt = toInteger(2 ** 31, false);
const toLong = toInteger(2 ** 63, true);

const CONVERSIONS = new Map<unknown, Conversion>([
  ['double', toDouble],
  [1, toDouble],
  ['string', toText],
  [2, toText],
  ['objectId', toObjectId],
  [7, toObjectId],
  ['bool', toBool],
  [8, toBool],
  ['date', toDate],
  [9, toDate],
  ['int', toInt],
  [16, toInt],
  ['long', toLong],
  [18, toLong],
]);

const conversion = (name: string, convert: Conversion): Operator =>
  operator(name, 1, 1, ([value]) => (isNil(value) ? null : convert(value, name)));

const $convert = namedOperator('$convert', ['input', 'to'], ['onError', 'onNull'], (values, given) => {
  const { input, to, onError, onNull } = values;
  if (isNil(input)) return given.has('onNull') ? onNull : null;
  if (isNil(to)) return null;
  const convert = CONVERSIONS.get(to);
  if (!convert) return wrongKind('$convert', `a type that it knows, not ${String(to)}`);
  try {
    return convert(input, '$convert');
  } catch (error) {
    // Expected: onError is there for what cannot be converted.
    if (!(error instanceof DatabaseError) || !given.has('onError')) throw error;
    return onError;
  }
});

export const typeOperators: { [name: string]: Operator } = {
  $toDouble: conversion('$toDouble', toDouble),
  $toInt: conversion('$toInt', toInt),
  $toLong: conversion('$toLong', toLong),
  $toString: conversion('$toString', toText),
  $toDate: conversion('$toDate', toDate),
  $toObjectId: conversion('$toObjectId', toObjectId),
  $toBool: conversion('$toBool', toBool),
  $convert,
  $type: operator('$type', 1, 1, ([value]) => typeOf(value)),
  $isNumber: operator('$isNumber', 1, 1, ([value]) => typeof value === 'number'),
};
