import { clone, isDocument } from '../document';
import { notImplemented, requestFailed } from '../errors';
import { compareValues, isSameValue } from '../values/compare-values';
import { sortKey } from '../values/field-values';
import { conditionOf, isOperators } from './conditions';
import { compileFilter } from './match';

/** The new value of a field; `present` is undefined if the field is missing, and stays missing if the answer is. */
export type FieldUpdate = (present: unknown, operand: unknown, path: string) => unknown;

function toNumber(value: unknown, operator: string, path: string): number {
  if (typeof value !== 'number')
    throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: ${path}`);
  return value;
}

function toList(value: unknown, operator: string, path: string): unknown[] {
  if (!Array.isArray(value)) throw requestFailed(`The field '${path}' must be an array for ${operator}`);
  return value;
}

const arithmetic =
  (operator: string, change: (present: number, operand: number) => number): FieldUpdate =>
  (present, operand, path) => {
    const given = [toNumber(present === undefined ? 0 : present, operator, path), toNumber(operand, operator, path)];
    const [one = 0, other = 0] = given;
    const result = change(one, other);
    // The cloud counts whole numbers in 64 bits, which JavaScript has not.
    if (given.every(Number.isInteger) && !Number.isSafeInteger(result))
      throw notImplemented(`${operator} to more than 2^53: ${path}`);
    return result;
  };

const bit: FieldUpdate = (present, operand, path) => {
  const value = toNumber(present === undefined ? 0 : present, '$bit', path);
  if (!isDocument(operand) || !Number.isInteger(value)) throw requestFailed(`$bit needs whole numbers: ${path}`);
  // JavaScript would cut them silently.
  const isWide = [value, ...Object.values(operand)].some((one) => typeof one === 'number' && one !== (one | 0));
  if (isWide) throw notImplemented(`$bit of more than 32 bits: ${path}`);
  return Object.entries(operand).reduce((bits, [name, mask]) => {
    if (typeof mask !== 'number' || !Number.isInteger(mask)) throw requestFailed(`$bit needs whole numbers: ${path}`);
    if (name === 'and') return bits & mask;
    if (name === 'or') return bits | mask;
    if (name === 'xor') return bits ^ mask;
    throw requestFailed(`$bit knows and, or, xor: ${name}`);
  }, value);
};

const PUSH_MODIFIERS = new Set(['$each', '$position', '$slice', '$sort']);

/** `{ $each, $position, $sort, $slice }`, in this order, or one value. */
const push: FieldUpdate = (present, operand, path) => {
  const list = toList(present === undefined ? [] : present, '$push', path);
  if (!isOperators(operand)) return [...list, operand];
  const unknown = Object.keys(operand).find((name) => !PUSH_MODIFIERS.has(name));
  if (unknown !== undefined) throw requestFailed(`Unrecognized clause in $push: ${unknown}`);
  const { $each: each, $position: position = list.length, $sort: sort, $slice: slice } = operand;
  if (!Array.isArray(each)) throw requestFailed('The argument to $each in $push must be an array');
  const pushed = [...list];
  pushed.splice(toWhole(position, '$position'), 0, ...each);
  return sliced(sort === undefined ? pushed : sorted(pushed, sort), slice);
};

function toWhole(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw requestFailed(`${name} must be a whole number`);
  return value;
}

function sliced(list: unknown[], slice: unknown): unknown[] {
  if (slice === undefined) return list;
  const most = toWhole(slice, '$slice');
  return most < 0 ? list.slice(most) : list.slice(0, most);
}

function sorted(list: unknown[], sort: unknown): unknown[] {
  if (sort === 1 || sort === -1) return [...list].sort((a, b) => compareValues(a, b) * sort);
  const keys = isDocument(sort) ? Object.entries(sort) : [];
  if (keys.length === 0) throw requestFailed('The $sort must be 1, -1 or an object of fields');
  const keyed = list.map((item) => ({
    item,
    keys: keys.map(([field, direction]) => {
      if (direction !== 1 && direction !== -1) throw requestFailed('The $sort of a field must be 1 or -1');
      return { key: sortKey({ item }, `item.${field}`, direction), direction };
    }),
  }));
  keyed.sort((a, b) => {
    for (const [at, { key, direction }] of a.keys.entries()) {
      const other = b.keys[at];
      const order = other ? Buffer.compare(key, other.key) * direction : 0;
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

/** Adds what is not there yet. Two objects are the same only with the same fields in the same order. */
const addToSet: FieldUpdate = (present, operand, path) => {
  const list = [...toList(present === undefined ? [] : present, '$addToSet', path)];
  const isEach = isDocument(operand) && '$each' in operand;
  const items = isEach ? toList(operand['$each'], '$each', path) : [operand];
  for (const item of items) if (!list.some((known) => isSameValue(known, item))) list.push(item);
  return list;
};

const pop: FieldUpdate = (present, operand, path) => {
  if (operand !== 1 && operand !== -1) throw requestFailed('$pop needs 1 or -1');
  if (present === undefined) return undefined;
  const list = toList(present, '$pop', path);
  return operand === 1 ? list.slice(0, -1) : list.slice(1);
};

/** Removes the elements that are met. A condition with fields is met only by objects. */
const pull: FieldUpdate = (present, operand, path) => {
  const isMet = pullTest(operand);
  if (present === undefined) return undefined;
  return toList(present, '$pull', path).filter((element) => !isMet(element));
};

function pullTest(operand: unknown): (element: unknown) => boolean {
  if (isOperators(operand) || operand instanceof RegExp) {
    const condition = conditionOf(operand, compileFilter);
    return (element) => condition.atPath({ found: [element], placed: [] });
  }
  if (!isDocument(operand)) return (element) => isSameValue(element, operand);
  const matches = compileFilter(operand);
  return (element) => isDocument(element) && matches(element);
}

const pullAll: FieldUpdate = (present, operand, path) => {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll needs an array');
  if (present === undefined) return undefined;
  return toList(present, '$pullAll', path).filter((element) => !operand.some((item) => isSameValue(item, element)));
};

const currentDate =
  (now: number): FieldUpdate =>
  (_present, operand) => {
    const isDate = operand === true || (isDocument(operand) && operand['$type'] === 'date');
    if (!isDate) throw notImplemented(`$currentDate of the type ${JSON.stringify(operand)}`);
    return new Date(now);
  };

/** Every operator that changes one field by itself; `$unset` and `$rename` move fields and are done by the caller. */
export const fieldUpdates = (now: number): ReadonlyMap<string, FieldUpdate> =>
  new Map<string, FieldUpdate>([
    ['$set', (_present, operand) => clone(operand)],
    ['$inc', arithmetic('$inc', (present, operand) => present + operand)],
    ['$mul', arithmetic('$mul', (present, operand) => present * operand)],
    ['$min', (present, operand) => (present === undefined || compareValues(operand, present) < 0 ? operand : present)],
    ['$max', (present, operand) => (present === undefined || compareValues(operand, present) > 0 ? operand : present)],
    ['$bit', bit],
    ['$currentDate', currentDate(now)],
    ['$push', push],
    ['$addToSet', addToSet],
    ['$pop', pop],
    ['$pull', pull],
    ['$pullAll', pullAll],
  ]);
