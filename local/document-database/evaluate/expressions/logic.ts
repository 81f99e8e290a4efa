import { evalExpr } from 'mingo/core';
import type { AnyObject, Options } from 'mingo/types';
import { isDocument } from '../../document';
import { invalidParam, requestFailed } from '../../errors';
import { compareValues } from '../../values/compare-values';
import { isNil, type Operator, operator } from './operands';

/** Truth of an expression: false, 0, null and a missing value are not true; a text is, even an empty one. */
export const isTrue = (value: unknown): boolean => !isNil(value) && value !== false && value !== 0;

/** In an expression, unlike in a query, all values compare, and a missing one is less than null and not equal to it. */
function order(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
  return Math.sign(compareValues(left, right));
}

const comparison = (name: string, answer: (result: number) => boolean): Operator =>
  operator(name, 2, 2, ([left, right]) => answer(order(left, right)));

const ANY = Number.POSITIVE_INFINITY;

/** Reads its operands one by one, so that the later ones are not evaluated in vain. */
const lazily =
  (name: string, answer: (operands: unknown[], evaluate: (operand: unknown) => unknown) => unknown): Operator =>
  (document: AnyObject, expression: unknown, options: Options) =>
    answer(operandsOf(name, expression), (operand) => evalExpr(document, operand, options));

function operandsOf(name: string, expression: unknown): unknown[] {
  if (name !== '$cond') return Array.isArray(expression) ? expression : [expression];
  if (Array.isArray(expression) && expression.length === 3) return expression;
  if (isDocument(expression) && ['if', 'then', 'else'].every((part) => part in expression)) {
    return [expression['if'], expression['then'], expression['else']];
  }
  throw invalidParam('$cond needs if, then and else');
}

const $switch: Operator = (document: AnyObject, expression: unknown, options: Options) => {
  const branches: unknown = isDocument(expression) ? expression['branches'] : undefined;
  if (!isDocument(expression) || !Array.isArray(branches) || branches.length === 0) {
    throw invalidParam('$switch needs branches');
  }
  for (const branch of branches) {
    if (!isDocument(branch) || !('case' in branch) || !('then' in branch)) {
      throw invalidParam('a branch of $switch needs case and then');
    }
    if (isTrue(evalExpr(document, branch['case'], options))) return evalExpr(document, branch['then'], options);
  }
  if (!('default' in expression)) throw requestFailed('$switch found no branch, and has no default');
  return evalExpr(document, expression['default'], options);
};

export const logicOperators: { [name: string]: Operator } = {
  $eq: comparison('$eq', (result) => result === 0),
  $ne: comparison('$ne', (result) => result !== 0),
  $gt: comparison('$gt', (result) => result > 0),
  $gte: comparison('$gte', (result) => result >= 0),
  $lt: comparison('$lt', (result) => result < 0),
  $lte: comparison('$lte', (result) => result <= 0),
  $cmp: operator('$cmp', 2, 2, ([left, right]) => order(left, right)),
  $and: lazily('$and', (operands, evaluate) => operands.every((operand) => isTrue(evaluate(operand)))),
  $or: lazily('$or', (operands, evaluate) => operands.some((operand) => isTrue(evaluate(operand)))),
  $not: operator('$not', 1, 1, ([value]) => !isTrue(value)),
  $cond: lazily('$cond', ([condition, yes, no], evaluate) => evaluate(isTrue(evaluate(condition)) ? yes : no)),
  $ifNull: operator('$ifNull', 2, ANY, (values) => {
    const found = values.find((value) => !isNil(value));
    return found === undefined ? values.at(-1) : found;
  }),
  $switch,
};
