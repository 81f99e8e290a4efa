import * as builtIn from 'mingo/operators/query';
import type { Options } from 'mingo/types';
import { isDocument } from '../document';
import { invalidParam, notImplemented } from '../errors';
import { compareValues, isSameType, isSameValue } from '../values/compare-values';
import { encodeValue } from '../values/encode-value';
import type { Reached } from '../values/field-values';
import { isOfType } from './value-types';

/** A condition on one field. */
export interface Condition {
  /** Tests what a path leads to. An array is met by its elements and as a whole. */
  atPath(reached: Reached): boolean;
  /** Tests one element of an array by itself, as `$elemMatch` does. */
  atValue(value: unknown): boolean;
}

type Test = (value: unknown) => boolean;

const leaf = (test: Test): Condition => ({
  atPath: ({ found, placed }) =>
    found.some((value) => (Array.isArray(value) && value.some(test)) || test(value)) || placed.some(test),
  atValue: test,
});

/** A condition on an array as a whole: on its length, or on its having such an element. */
const whole = (test: Test): Condition => ({
  atPath: ({ found, placed }) => found.some(test) || placed.some(test),
  atValue: test,
});

const not = (condition: Condition): Condition => ({
  atPath: (reached) => !condition.atPath(reached),
  atValue: (value) => !condition.atValue(value),
});

const every = (conditions: readonly Condition[]): Condition => ({
  atPath: (reached) => conditions.every((condition) => condition.atPath(reached)),
  atValue: (value) => conditions.every((condition) => condition.atValue(value)),
});

/** null is also met by a missing field. */
function equal(operand: unknown): Condition {
  if (operand === null || operand === undefined) return leaf((value) => value === null || value === undefined);
  if (operand instanceof RegExp) return matching(operand);
  return leaf((value) => isSameValue(value, operand));
}

/** Finds the texts that match, and the same expression as a stored value. */
function matching(expression: RegExp): Condition {
  const pattern = toPattern(expression);
  return leaf((value) => (typeof value === 'string' ? pattern.test(value) : isSameValue(value, expression)));
}

/** Without the flags that make JavaScript remember where the last match ended. */
const toPattern = ({ source, flags }: RegExp): RegExp => new RegExp(source, flags.replace(/[gy]/g, ''));

/** `$gt` and the like compare in MongoDB's order, which is also the order of the indexes. */
function comparison(operand: unknown, accepts: (order: number) => boolean): Condition {
  const isEqualAccepted = accepts(0);
  if (operand === null) return isEqualAccepted ? equal(null) : leaf(() => false);
  if (operand instanceof RegExp) throw invalidParam('a regular expression cannot be compared');
  return leaf((value) => {
    if (value === undefined || !isSameType(value, operand)) return false;
    if (Number.isNaN(value) || Number.isNaN(operand)) return isEqualAccepted && isSameValue(value, operand);
    return accepts(compareValues(value, operand));
  });
}

/** Tests membership with a set that is built once, so that a list of 400 ids costs no more than one id. */
function membership(operand: unknown, name: string): Condition {
  const list = toList(operand, name);
  if (list.some(isOperators)) throw invalidParam(`${name} cannot hold an operator`);
  const patterns = list.filter((item) => item instanceof RegExp).map(toPattern);
  const isPrimitive = (item: unknown) => typeof item !== 'object' || item === null;
  const simple = new Set<unknown>(list.filter(isPrimitive));
  const others = new Set(list.filter((item) => !isPrimitive(item)).map((item) => keyOf(item)));
  return leaf((value) => {
    if (value === undefined) return simple.has(null);
    if (isPrimitive(value)) {
      return simple.has(value) || (typeof value === 'string' && patterns.some((pattern) => pattern.test(value)));
    }
    return others.size > 0 && others.has(keyOf(value));
  });
}

const keyOf = (value: unknown): string => encodeValue(value).toString('latin1');

function toList(operand: unknown, name: string): unknown[] {
  if (!Array.isArray(operand)) throw invalidParam(`${name} needs an array`);
  return operand;
}

/** Every value must be there, in a list or as the field itself. No value at all matches nothing. */
function containing(operand: unknown, compileFilter: CompileFilter): Condition {
  const list = toList(operand, '$all');
  if (list.length === 0) return leaf(() => false);
  return every(
    list.map((item) => {
      if (isDocument(item) && '$elemMatch' in item) return element(item['$elemMatch'], compileFilter);
      if (isOperators(item)) throw invalidParam('$all cannot hold this operator');
      return equal(item);
    }),
  );
}

const LOGICAL = new Set(['$and', '$or', '$nor']);

/**
 * An element that meets the condition. One with fields is met only by objects and arrays, never by a text or a number,
 * which have no fields that could be missing.
 */
function element(operand: unknown, compileFilter: CompileFilter): Condition {
  if (!isDocument(operand)) throw invalidParam('$elemMatch needs an object');
  const [first] = Object.keys(operand);
  if (first?.startsWith('$') && !LOGICAL.has(first)) {
    const { atValue } = conditionOf(operand, compileFilter);
    return whole((value) => Array.isArray(value) && value.some(atValue));
  }
  const matches = compileFilter(operand);
  const test: Test = (value) => {
    if (isDocument(value)) return matches(value);
    return Array.isArray(value) && matches({ ...value });
  };
  return whole((value) => Array.isArray(value) && value.some(test));
}

function remainder(operand: unknown): Condition {
  const [divisor, wanted, ...others] = toList(operand, '$mod');
  if (typeof divisor !== 'number' || typeof wanted !== 'number' || others.length > 0 || Math.trunc(divisor) === 0) {
    throw invalidParam('$mod needs a divisor and a remainder');
  }
  return leaf(
    (value) =>
      typeof value === 'number' &&
      Number.isFinite(value) &&
      Math.trunc(value) % Math.trunc(divisor) === Math.trunc(wanted),
  );
}

function size(operand: unknown): Condition {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw invalidParam('$size needs a whole number');
  }
  return whole((value) => Array.isArray(value) && value.length === operand);
}

function pattern(operand: unknown, flags: unknown): Condition {
  if (operand instanceof RegExp && flags === undefined) return matching(operand);
  const source = operand instanceof RegExp ? operand.source : operand;
  if (typeof source !== 'string' || (flags !== undefined && typeof flags !== 'string')) {
    throw invalidParam('$regex needs a text');
  }
  if (flags !== undefined && /[^imsu]/.test(flags)) throw notImplemented(`the options '${flags}' of $regex`);
  try {
    return matching(new RegExp(source, flags));
  } catch {
    throw invalidParam(`not a valid regular expression: ${source}`);
  }
}

function negation(operand: unknown, compileFilter: CompileFilter): Condition {
  if (!isOperators(operand) && !(operand instanceof RegExp)) throw invalidParam('$not needs an operator');
  return not(conditionOf(operand, compileFilter));
}

const BITWISE = new Map(
  Object.entries({
    $bitsAllSet: builtIn.$bitsAllSet,
    $bitsAllClear: builtIn.$bitsAllClear,
    $bitsAnySet: builtIn.$bitsAnySet,
    $bitsAnyClear: builtIn.$bitsAnyClear,
  }),
);

function operatorCondition(name: string, operand: unknown, flags: unknown, compileFilter: CompileFilter): Condition {
  switch (name) {
    case '$eq':
      return operand instanceof RegExp ? leaf((value) => isSameValue(value, operand)) : equal(operand);
    case '$ne':
      if (operand instanceof RegExp) throw invalidParam('$ne cannot hold a regular expression');
      return not(equal(operand));
    case '$gt':
      return comparison(operand, (order) => order > 0);
    case '$gte':
      return comparison(operand, (order) => order >= 0);
    case '$lt':
      return comparison(operand, (order) => order < 0);
    case '$lte':
      return comparison(operand, (order) => order <= 0);
    case '$in':
      return membership(operand, name);
    case '$nin':
      return not(membership(operand, name));
    case '$all':
      return containing(operand, compileFilter);
    case '$elemMatch':
      return element(operand, compileFilter);
    case '$exists': {
      const exists = whole((value) => value !== undefined);
      return operand === false || operand === 0 || operand === null ? not(exists) : exists;
    }
    case '$size':
      return size(operand);
    case '$type': {
      const types: unknown[] = Array.isArray(operand) ? operand : [operand];
      return leaf((value) => types.some((type) => isOfType(value, type)));
    }
    case '$mod':
      return remainder(operand);
    case '$regex':
      return pattern(operand, flags);
    case '$not':
      return negation(operand, compileFilter);
    default: {
      const bitwise = BITWISE.get(name);
      if (!bitwise) throw notImplemented(`the operator ${name}`);
      const options: Options = {} as Options;
      return leaf((value) => typeof value === 'number' && bitwise('value', operand, options)({ value }));
    }
  }
}

type CompileFilter = (filter: { [field: string]: unknown }) => (document: { [field: string]: unknown }) => boolean;

export const isOperators = (value: unknown): value is { [operator: string]: unknown } =>
  isDocument(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);

/** The condition on a field: a value, a regular expression, or an object of operators that must all be met. */
export function conditionOf(given: unknown, compileFilter: CompileFilter): Condition {
  if (!isOperators(given)) return equal(given);
  const { $options: flags, ...operators } = given;
  if (flags !== undefined && !('$regex' in operators)) throw invalidParam('$options needs a $regex');
  return every(
    Object.entries(operators).map(([name, operand]) => {
      if (!name.startsWith('$')) throw invalidParam(`unknown operator: ${name}`);
      return operatorCondition(name, operand, flags, compileFilter);
    }),
  );
}
