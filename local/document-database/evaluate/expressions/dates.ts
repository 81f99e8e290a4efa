import { ObjectId } from 'bson';
import { evalExpr } from 'mingo/core';
import * as builtIn from 'mingo/operators/expression';
import type { AnyObject, Options } from 'mingo/types';
import { isDocument } from '../../document';
import { DatabaseError } from '../../errors';
import { type CalendarDay, calendarDay, fromLocal, utc } from './calendar';
import { formatDate } from './format-date';
import { isTrue } from './logic';
import { isNil, namedOperator, type Operator, operator, toText, toWhole, wrongKind } from './operands';
import { isoDay, parseDate, parseDateBy } from './parse-date';

function toDate(value: unknown, name: string): Date {
  if (value instanceof Date) return value;
  return value instanceof ObjectId ? value.getTimestamp() : wrongKind(name, 'a date');
}

/** A part of a date: `'$at'`, `['$at']` or `{ date: '$at', timezone }`. Without a date or a time zone it is null. */
const part = (name: string, read: (day: CalendarDay) => number): Operator => {
  const inZone = namedOperator(name, ['date'], ['timezone'], ({ date, timezone }, given) => {
    if (isNil(date) || (given.has('timezone') && isNil(timezone))) return null;
    const zone = given.has('timezone') ? toText(timezone, name) : 'UTC';
    return read(calendarDay(toDate(date, name), zone));
  });
  const plain = operator(name, 1, 1, ([date]) => (isNil(date) ? null : read(calendarDay(toDate(date, name), 'UTC'))));
  return (document: AnyObject, expression: unknown, options: Options) => {
    const operand: unknown = Array.isArray(expression) && expression.length === 1 ? expression[0] : expression;
    return (isDocument(operand) && 'date' in operand ? inZone : plain)(document, operand, options);
  };
};

const $dateToString = namedOperator('$dateToString', ['date'], ['format', 'timezone', 'onNull'], (values, given) => {
  const { date, format, timezone, onNull } = values;
  if (given.has('format') && !isNil(format)) toText(format, '$dateToString');
  if (isNil(date)) return given.has('onNull') ? onNull : null;
  if ((given.has('timezone') && isNil(timezone)) || (given.has('format') && isNil(format))) return null;
  const zone = given.has('timezone') ? toText(timezone, '$dateToString') : 'UTC';
  return formatDate(toDate(date, '$dateToString'), zone, given.has('format') ? toText(format, '$dateToString') : null);
});

const $dateFromString = namedOperator(
  '$dateFromString',
  ['dateString'],
  ['format', 'timezone', 'onError', 'onNull'],
  ({ dateString, format, timezone, onError, onNull }, given) => {
    if (isNil(dateString)) return given.has('onNull') ? onNull : null;
    if ((given.has('timezone') && isNil(timezone)) || (given.has('format') && isNil(format))) return null;
    const name = '$dateFromString';
    try {
      const text = toText(dateString, name);
      const zone = given.has('timezone') ? toText(timezone, name) : undefined;
      return given.has('format') ? parseDateBy(text, toText(format, name), zone, name) : parseDate(text, zone, name);
    } catch (error) {
      // Expected: onError is there for a text that is no date.
      if (!(error instanceof DatabaseError) || !given.has('onError')) throw error;
      return onError;
    }
  },
);

const $dateToParts = namedOperator('$dateToParts', ['date'], ['timezone', 'iso8601'], (values, given) => {
  const { date, timezone, iso8601 } = values;
  if (isNil(date) || (given.has('timezone') && isNil(timezone))) return null;
  const zone = given.has('timezone') ? toText(timezone, '$dateToParts') : 'UTC';
  const day = calendarDay(toDate(date, '$dateToParts'), zone);
  const { hour, minute, second, millisecond } = day;
  const { year, month, day: dayOfMonth, isoWeekYear, isoWeek, isoDayOfWeek } = day;
  return isTrue(iso8601)
    ? { isoWeekYear, isoWeek, isoDayOfWeek, hour, minute, second, millisecond }
    : { year, month, day: dayOfMonth, hour, minute, second, millisecond };
});

const DATE_PARTS = ['month', 'day', 'isoWeek', 'isoDayOfWeek', 'hour', 'minute', 'second', 'millisecond', 'timezone'];

/** Parts beyond their usual range carry over: month 14 is February of the next year. */
const $dateFromParts = namedOperator('$dateFromParts', [], ['year', 'isoWeekYear', ...DATE_PARTS], (values, given) => {
  const name = '$dateFromParts';
  if (given.has('year') === given.has('isoWeekYear')) return wrongKind(name, 'either year or isoWeekYear');
  if (Object.values(values).length < given.size || Object.values(values).some(isNil)) return null;
  const number = (field: string, otherwise: number) => (given.has(field) ? toWhole(values[field], name) : otherwise);
  const zone = given.has('timezone') ? toText(values['timezone'], name) : 'UTC';
  const day = given.has('year')
    ? utc(number('year', 1), number('month', 1), number('day', 1))
    : isoDay(number('isoWeekYear', 1), number('isoWeek', 1), number('isoDayOfWeek', 1));
  const seconds = (number('hour', 0) * 60 + number('minute', 0)) * 60 + number('second', 0);
  return fromLocal(day + seconds * 1_000 + number('millisecond', 0), zone);
});

/** What `mingo` computes from dates that are there: without one it would fail, with another value it would be wrong. */
const ofDates =
  (name: string, fields: readonly string[], calculate: Operator): Operator =>
  (document: AnyObject, expression: unknown, options: Options) => {
    const values = evalExpr(document, expression, options);
    if (!isDocument(values)) return wrongKind(name, 'an object');
    if (Object.values(values).some(isNil)) return null;
    for (const field of fields) toDate(values[field], name);
    return calculate(document, expression, options);
  };

export const dateOperators: { [name: string]: Operator } = {
  $year: part('$year', ({ year }) => year),
  $month: part('$month', ({ month }) => month),
  $dayOfMonth: part('$dayOfMonth', ({ day }) => day),
  $hour: part('$hour', ({ hour }) => hour),
  $minute: part('$minute', ({ minute }) => minute),
  $second: part('$second', ({ second }) => second),
  $millisecond: part('$millisecond', ({ millisecond }) => millisecond),
  $dayOfYear: part('$dayOfYear', ({ dayOfYear }) => dayOfYear),
  $dayOfWeek: part('$dayOfWeek', ({ dayOfWeek }) => dayOfWeek),
  $isoDayOfWeek: part('$isoDayOfWeek', ({ isoDayOfWeek }) => isoDayOfWeek),
  $week: part('$week', ({ week }) => week),
  $isoWeek: part('$isoWeek', ({ isoWeek }) => isoWeek),
  $isoWeekYear: part('$isoWeekYear', ({ isoWeekYear }) => isoWeekYear),
  $dateToString,
  $dateFromString,
  $dateToParts,
  $dateFromParts,
  $dateAdd: ofDates('$dateAdd', ['startDate'], builtIn.$dateAdd),
  $dateSubtract: ofDates('$dateSubtract', ['startDate'], builtIn.$dateSubtract),
  $dateDiff: ofDates('$dateDiff', ['startDate', 'endDate'], builtIn.$dateDiff),
  $dateTrunc: ofDates('$dateTrunc', ['date'], builtIn.$dateTrunc),
};
