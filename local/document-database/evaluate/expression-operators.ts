import { $push as builtInPush } from 'mingo/operators/accumulator';
import * as builtIn from 'mingo/operators/expression';
import type { AccumulatorOperator, Options } from 'mingo/types';
import { unique } from 'mingo/util';
import { dateOperators } from './expressions/dates';
import { listOperators } from './expressions/lists';
import { logicOperators } from './expressions/logic';
import { numberOperators } from './expressions/numbers';
import { textOperators } from './expressions/texts';
import { typeOperators } from './expressions/types';

const { $function: _unsupportedScript, $toDecimal: _unsupportedType, ...supported } = builtIn;

/** Ours know MongoDB's kinds: what is missing is not null, and a value of the wrong kind is an error. */
export const expressionOperators = {
  ...supported,
  ...logicOperators,
  ...numberOperators,
  ...textOperators,
  ...listOperators,
  ...typeOperators,
  ...dateOperators,
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
