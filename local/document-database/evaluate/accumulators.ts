import { evalExpr } from 'mingo/core';
import { $push as builtInPush } from 'mingo/operators/accumulator';
import type { AccumulatorOperator, AnyObject, Options } from 'mingo/types';
import { compareValues } from '../values/compare-values';
import { distinct } from './expressions/lists';
import { isNil, type Operator } from './expressions/operands';

/** The values of a group, in order. A missing field adds nothing, as in MongoDB; `mingo` would add null. */
function valuesOf(documents: unknown[], expression: unknown, options: Options): unknown[] {
  if (typeof expression === 'number') return documents.map(() => expression);
  // Wrapped in a list, a missing value stays `undefined`; by itself `mingo` would turn it into null.
  const wrapped = builtInPush(documents, [expression], options);
  return wrapped.flat().filter((value) => value !== undefined);
}

const numbersOf = (values: unknown[]): number[] => values.filter((value) => typeof value === 'number');

const sum = (values: unknown[]): number => numbersOf(values).reduce((total, value) => total + value, 0);

function average(values: unknown[]): number | null {
  const numbers = numbersOf(values);
  return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}

/** The last in the order, ascending or descending. null and what is missing do not count. */
const extreme =
  (direction: 1 | -1) =>
  (values: unknown[]): unknown =>
    values
      .filter((value) => !isNil(value))
      .reduce(
        (best: unknown, value) => (isNil(best) || compareValues(value, best) * direction > 0 ? value : best),
        null,
      );

const CALCULATIONS = { $sum: sum, $avg: average, $max: extreme(1), $min: extreme(-1) };

/** In a group over its documents; in any other expression over its operands, or over the list that is the only one. */
const overValues =
  (calculate: (values: unknown[]) => unknown): Operator =>
  (document: AnyObject, expression: unknown, options: Options) => {
    if (Array.isArray(document)) return calculate(valuesOf(document, expression, options));
    const operands: unknown[] = Array.isArray(expression) ? expression : [expression];
    const values = operands.map((operand) => evalExpr(document, operand, options));
    const [only] = values;
    return calculate(values.length === 1 && Array.isArray(only) ? only : values);
  };

export const valueOperators: { [name: string]: Operator } = Object.fromEntries(
  Object.entries(CALCULATIONS).map(([name, calculate]) => [name, overValues(calculate)]),
);

const $push: AccumulatorOperator = valuesOf;

const $addToSet: AccumulatorOperator = (documents: unknown[], expression: unknown, options: Options) =>
  distinct(valuesOf(documents, expression, options));

export const listAccumulators = { $push, $addToSet };
