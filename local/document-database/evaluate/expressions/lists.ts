import * as builtIn from 'mingo/operators/expression';
import type { AnyObject, Options } from 'mingo/types';
import { type Document, isDocument } from '../../document';
import { isSameValue } from '../../values/compare-values';
import { encodeValue } from '../../values/encode-value';
import { isTrue } from './logic';
import { type Calculation, isNil, type Operator, operator, toList, toText, toWhole, wrongKind } from './operands';

const at = (list: unknown[], index: number): unknown => list[index < 0 ? list.length + index : index];

const arrayElemAt: Calculation = ([list, index]) => {
  if (isNil(list) || isNil(index)) return null;
  return at(toList(list, '$arrayElemAt'), toWhole(index, '$arrayElemAt'));
};

const concatArrays: Calculation = (lists) => {
  const joined: unknown[] = [];
  for (const list of lists) {
    if (isNil(list)) return null;
    joined.push(...toList(list, '$concatArrays'));
  }
  return joined;
};

const slice: Calculation = ([list, first, second]) => {
  if (isNil(list) || isNil(first) || second === null) return null;
  const items = toList(list, '$slice');
  const from = toWhole(first, '$slice');
  if (second === undefined) return from < 0 ? items.slice(from) : items.slice(0, from);
  const most = toWhole(second, '$slice');
  if (most < 1) return wrongKind('$slice', 'a positive number of elements');
  const start = from < 0 ? Math.max(0, items.length + from) : from;
  return items.slice(start, start + most);
};

function place(value: unknown, name: string, otherwise: number): number {
  const given = value === undefined ? otherwise : toWhole(value, name);
  return given < 0 ? wrongKind(name, 'a place that is not negative') : given;
}

const indexOfArray: Calculation = ([list, search, start, end]) => {
  if (isNil(list)) return null;
  const items = toList(list, '$indexOfArray');
  const from = place(start, '$indexOfArray', 0);
  const to = Math.min(place(end, '$indexOfArray', items.length), items.length);
  return items.findIndex((item, index) => index >= from && index < to && isSameValue(item, search));
};

const MOST_NUMBERS = 1_000_000;

const range: Calculation = ([start, end, given = 1]) => {
  const [from, to, step] = [toWhole(start, '$range'), toWhole(end, '$range'), toWhole(given, '$range')];
  if (step === 0) return wrongKind('$range', 'another step than 0');
  const length = Math.max(0, Math.ceil((to - from) / step));
  if (length > MOST_NUMBERS) return wrongKind('$range', `at most ${MOST_NUMBERS} numbers`);
  return Array.from({ length }, (_, index) => from + index * step);
};

/** `[[name, value], …]` or `[{ k: name, v: value }, …]`, not mixed. */
const arrayToObject: Calculation = ([list]) => {
  if (isNil(list)) return null;
  const object: Document = {};
  const items = toList(list, '$arrayToObject');
  for (const item of items) {
    if (Array.isArray(item) !== Array.isArray(items[0])) wrongKind('$arrayToObject', 'pairs of one form');
    const isPair = Array.isArray(item) && item.length === 2;
    const isNamed = isDocument(item) && Object.keys(item).length === 2 && 'k' in item && 'v' in item;
    if (!isPair && !isNamed) wrongKind('$arrayToObject', 'pairs of a name and a value');
    const [name, value]: unknown[] = isDocument(item) ? [item['k'], item['v']] : toList(item, '$arrayToObject');
    const field = toText(name, '$arrayToObject');
    if (field === '__proto__') wrongKind('$arrayToObject', 'another name');
    object[field] = value;
  }
  return object;
};

const objectToArray: Calculation = ([object]) => {
  if (isNil(object)) return null;
  if (!isDocument(object)) return wrongKind('$objectToArray', 'an object');
  return Object.entries(object).map(([k, v]) => ({ k, v }));
};

/** In a group the same names stand for accumulators, which get the list of the group's documents. */
const besideAccumulator =
  (accumulator: Operator, expression: Operator): Operator =>
  (document: AnyObject, operands: unknown, options: Options) =>
    (Array.isArray(document) ? accumulator : expression)(document, operands, options);

const end = (name: string, index: number): Operator =>
  operator(name, 1, 1, ([list]) => (isNil(list) ? null : at(toList(list, name), index)));

const mergeObjects: Calculation = (values) => {
  const merged: Document = {};
  for (const object of values) {
    if (isNil(object)) continue;
    Object.assign(merged, isDocument(object) ? object : wrongKind('$mergeObjects', 'objects'));
  }
  return merged;
};

/** Without a list there is no set: null in, null out. */
const setOf =
  (name: string, calculate: (lists: unknown[][]) => unknown[]): Calculation =>
  (lists) =>
    lists.some(isNil) ? null : distinct(calculate(lists.map((list) => toList(list, name))));

const keyOf = (value: unknown): string => (value === undefined ? '' : encodeValue(value).toString('latin1'));

const memberOf = (list: unknown[]): ((item: unknown) => boolean) => {
  const keys = new Set(list.map(keyOf));
  return (item) => keys.has(keyOf(item));
};

/** Each value once; two objects are the same only with the same fields in the same order. */
export const distinct = (list: unknown[]): unknown[] => [...new Map(list.map((item) => [keyOf(item), item])).values()];

const ANY = Number.POSITIVE_INFINITY;

export const listOperators: { [name: string]: Operator } = {
  $arrayElemAt: operator('$arrayElemAt', 2, 2, arrayElemAt),
  $size: operator('$size', 1, 1, ([list]) => toList(list, '$size').length),
  $concatArrays: operator('$concatArrays', 0, ANY, concatArrays),
  $slice: operator('$slice', 2, 3, slice),
  $in: operator('$in', 2, 2, ([item, list]) => toList(list, '$in').some((other) => isSameValue(other, item))),
  $indexOfArray: operator('$indexOfArray', 2, 4, indexOfArray),
  $isArray: operator('$isArray', 1, 1, ([value]) => Array.isArray(value)),
  $range: operator('$range', 2, 3, range),
  $reverseArray: operator('$reverseArray', 1, 1, ([list]) =>
    isNil(list) ? null : [...toList(list, '$reverseArray')].reverse(),
  ),
  $arrayToObject: operator('$arrayToObject', 1, 1, arrayToObject),
  $objectToArray: operator('$objectToArray', 1, 1, objectToArray),
  $setUnion: operator(
    '$setUnion',
    0,
    ANY,
    setOf('$setUnion', (lists) => lists.flat()),
  ),
  $setIntersection: operator(
    '$setIntersection',
    0,
    ANY,
    setOf('$setIntersection', ([first = [], ...others]) =>
      others.map(memberOf).reduce((left, isIn) => left.filter(isIn), first),
    ),
  ),
  $setDifference: operator(
    '$setDifference',
    2,
    2,
    setOf('$setDifference', ([first = [], second = []]) => {
      const isIn = memberOf(second);
      return first.filter((item) => !isIn(item));
    }),
  ),
  $setIsSubset: operator('$setIsSubset', 2, 2, ([first, second]) => {
    const isIn = memberOf(toList(second, '$setIsSubset'));
    return toList(first, '$setIsSubset').every(isIn);
  }),
  $setEquals: operator('$setEquals', 2, ANY, (values) => {
    const [first = [], ...others] = values.map((value) => toList(value, '$setEquals'));
    return others.every((list) => list.every(memberOf(first)) && first.every(memberOf(list)));
  }),
  $allElementsTrue: operator('$allElementsTrue', 1, 1, ([list]) => toList(list, '$allElementsTrue').every(isTrue)),
  $anyElementTrue: operator('$anyElementTrue', 1, 1, ([list]) => toList(list, '$anyElementTrue').some(isTrue)),
  $first: besideAccumulator(builtIn.$first, end('$first', 0)),
  $last: besideAccumulator(builtIn.$last, end('$last', -1)),
  $mergeObjects: besideAccumulator(builtIn.$mergeObjects, operator('$mergeObjects', 1, ANY, mergeObjects)),
};
