import { evalExpr } from 'mingo/core';
import { $push as builtInPush } from 'mingo/operators/accumulator';
import * as builtIn from 'mingo/operators/expression';
import type { AccumulatorOperator, AnyObject, ExpressionOperator, Options } from 'mingo/types';
import { unique } from 'mingo/util';
import { invalidParam } from '../errors';
import { compareValues } from '../values/compare-values';

/** In an expression, unlike in a query, values of different types compare too: null is less than any number. */
const comparison =
  <T>(answer: (order: number) => T): ExpressionOperator =>
  (document: AnyObject, operands: unknown, options: Options) => {
    const values = evalExpr(document, operands, options);
    if (!Array.isArray(values) || values.length !== 2) throw invalidParam('a comparison needs two operands');
    return answer(compareValues(values[0], values[1]));
  };

/** `$indexOfCP: [text, search, start?, end?]`, counted in code points. */
const $indexOfCP: ExpressionOperator = (document: AnyObject, operands: unknown, options: Options) => {
  const values = evalExpr(document, operands, options);
  if (!Array.isArray(values)) throw invalidParam('$indexOfCP needs a list of operands');
  const [text, search, start = 0, end] = values;
  if (text === null || text === undefined) return null;
  if (typeof text !== 'string' || typeof search !== 'string' || typeof start !== 'number') {
    throw invalidParam('$indexOfCP needs two texts');
  }
  const points = [...text].slice(0, typeof end === 'number' ? end : undefined);
  const at = points.slice(start).join('').indexOf(search);
  return at < 0 ? -1 : start + [...points.slice(start).join('').slice(0, at)].length;
};

const { $function: _unsupportedScript, ...supported } = builtIn;

export const expressionOperators = {
  ...supported,
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison((order) => Math.sign(order)),
  $indexOfCP,
};

/** The values of a group, in order. A missing field adds nothing, as in MongoDB; `mingo` would add null. */
function valuesOf(documents: unknown[], expression: unknown, options: Options): unknown[] {
  // Wrapped in a list, a missing value stays `undefined`; by itself `mingo` would turn it into null.
  const wrapped = builtInPush(documents, [expression], options);
  return wrapped.flat().filter((value) => value !== undefined);
}

const $push: AccumulatorOperator = valuesOf;

const $addToSet: AccumulatorOperator = (documents: unknown[], expression: unknown, options: Options) =>
  unique(valuesOf(documents, expression, options));

export const listAccumulators = { $push, $addToSet };
