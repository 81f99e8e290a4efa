import * as builtIn from 'mingo/operators/expression';
import { valueOperators } from './accumulators';
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
  ...valueOperators,
};
