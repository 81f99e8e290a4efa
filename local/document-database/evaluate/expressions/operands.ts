import { evalExpr } from 'mingo/core';
import type { AnyObject, Options } from 'mingo/types';
import { isDocument } from '../../document';
import { invalidParam, requestFailed } from '../../errors';

/** An operator of an expression, as `mingo` calls it. */
export type Operator = (document: AnyObject, expression: unknown, options: Options) => unknown;

/** An operator of an expression by the values of its operands; undefined stands for a missing field. */
export type Calculation = (values: unknown[]) => unknown;

export const isNil = (value: unknown): value is null | undefined => value === null || value === undefined;

export const wrongKind = (name: string, needs: string): never => {
  throw requestFailed(`${name} needs ${needs}`);
};

/** An operator with so many operands. A single one may stand without a list. */
export function operator(name: string, least: number, most: number, calculate: Calculation): Operator {
  return (document: AnyObject, expression: unknown, options: Options) => {
    const operands: unknown[] = Array.isArray(expression) ? expression : [expression];
    if (operands.length < least || operands.length > most) {
      throw invalidParam(`${name} takes ${least === most ? least : `${least} to ${most}`} operands`);
    }
    return calculate(operands.map((operand) => evalExpr(document, operand, options)));
  };
}

/** An operator whose operands have names; `optional` ones may be left out. Others are refused. */
export function namedOperator(
  name: string,
  required: readonly string[],
  optional: readonly string[],
  calculate: (values: { [operand: string]: unknown }, given: ReadonlySet<string>) => unknown,
): Operator {
  return (document: AnyObject, expression: unknown, options: Options) => {
    if (!isDocument(expression)) throw invalidParam(`${name} needs an object`);
    const given = new Set(Object.keys(expression));
    const missing = required.find((operand) => !given.has(operand));
    if (missing !== undefined) throw invalidParam(`${name} needs '${missing}'`);
    const unknown = [...given].find((operand) => !required.includes(operand) && !optional.includes(operand));
    if (unknown !== undefined) throw invalidParam(`${name} does not know '${unknown}'`);
    const values = Object.entries(expression).map(([operand, inner]) => [operand, evalExpr(document, inner, options)]);
    return calculate(Object.fromEntries(values), given);
  };
}

export const toText = (value: unknown, name: string): string =>
  typeof value === 'string' ? value : wrongKind(name, 'a text');

export const toWhole = (value: unknown, name: string): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : wrongKind(name, 'a whole number');

export const toList = (value: unknown, name: string): unknown[] =>
  Array.isArray(value) ? value : wrongKind(name, 'a list');
