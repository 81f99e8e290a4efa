import * as builtIn from 'mingo/operators/query';
import type { AnyObject, Options } from 'mingo/types';
import { resolve } from 'mingo/util';
import { isDocument } from '../document';
import { invalidParam } from '../errors';
import { compareValues, isSameType } from '../values/compare-values';
import { encodeValue } from '../values/encode-value';

// The signatures are `mingo`'s, which gives every operator its options.
type Predicate = (document: AnyObject) => boolean;

/** The values that a condition on `path` is tested against: the value itself and, if it is an array, its elements. */
function candidates(document: AnyObject, path: string): unknown[] {
  const found = resolve(document, path, { unwrapArray: true });
  if (!Array.isArray(found)) return [found ?? null];
  const depth = path.split('.').length - 1;
  return [found, ...found.flat(depth).map((element: unknown) => element ?? null)];
}

/** `$gt` and the like compare in MongoDB's order, which is also the order of the indexes. */
const comparison =
  (accepts: (order: number) => boolean) =>
  (path: string, operand: unknown, _options: Options): Predicate =>
  (document) =>
    candidates(document, path).some((value) => isSameType(value, operand) && accepts(compareValues(value, operand)));

/** Tests membership with a set that is built once, so that a list of 400 ids costs no more than one id. */
function membership(path: string, operand: unknown, name: string): Predicate {
  if (!Array.isArray(operand)) throw invalidParam(`${name} needs an array`);
  const patterns = operand.filter((item): item is RegExp => item instanceof RegExp);
  const simple = new Set<unknown>(operand.filter((item) => typeof item !== 'object' || item === null));
  const others = new Set(
    operand
      .filter((item) => typeof item === 'object' && item !== null)
      .map((item) => encodeValue(item).toString('latin1')),
  );
  const isMember = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) {
      return simple.has(value) || (typeof value === 'string' && patterns.some((pattern) => pattern.test(value)));
    }
    return others.size > 0 && others.has(encodeValue(value).toString('latin1'));
  };
  return (document) => candidates(document, path).some(isMember);
}

const $in = (path: string, operand: unknown, _options: Options): Predicate => membership(path, operand, '$in');

const $nin = (path: string, operand: unknown, _options: Options): Predicate => {
  const isMember = membership(path, operand, '$nin');
  return (document) => !isMember(document);
};

/** Also accepts a field that is not an array, as MongoDB does. */
const $all = (path: string, operand: unknown, options: Options): Predicate => {
  if (!Array.isArray(operand)) throw invalidParam('$all needs an array');
  const conditions = operand.map((item: unknown): Predicate => {
    if (item instanceof RegExp) return builtIn.$regex(path, item, options);
    if (isDocument(item) && isDocument(item['$elemMatch'])) {
      return builtIn.$elemMatch(path, item['$elemMatch'], options);
    }
    return builtIn.$eq(path, item, options);
  });
  return (document) => conditions.length > 0 && conditions.every((condition) => condition(document));
};

const { $jsonSchema: _unsupportedSchema, $where: _unsupportedScript, ...supported } = builtIn;

export const queryOperators = {
  ...supported,
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $in,
  $nin,
  $all,
};
