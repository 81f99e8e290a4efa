import { type Calculation, isNil, type Operator, operator, toWhole, wrongKind } from './operands';

/** null in, null out; anything but a number is refused. */
const ofOne =
  (name: string, calculate: (value: number) => number): Calculation =>
  ([value]) => {
    if (isNil(value)) return null;
    return typeof value === 'number' ? calculate(value) : wrongKind(name, 'a number');
  };

const ofTwo =
  (name: string, calculate: (left: number, right: number) => number): Calculation =>
  ([left, right]) => {
    if (typeof left === 'number' && typeof right === 'number') return calculate(left, right);
    return isNil(left) || isNil(right) ? null : wrongKind(name, 'two numbers');
  };

const positive = (value: number, name: string): number =>
  value > 0 || Number.isNaN(value) ? value : wrongKind(name, 'a positive number');

/** A sum of numbers and at most one date. */
const add: Calculation = (values) => {
  let sum = 0;
  let dates = 0;
  for (const value of values) {
    if (isNil(value)) return null;
    if (value instanceof Date) dates += 1;
    else if (typeof value !== 'number') wrongKind('$add', 'numbers and dates');
    sum += Number(value);
  }
  if (dates > 1) wrongKind('$add', 'one date at most');
  return dates === 1 ? new Date(Math.round(sum)) : sum;
};

const multiply: Calculation = (values) => {
  let product = 1;
  for (const value of values) {
    if (isNil(value)) return null;
    product *= typeof value === 'number' ? value : wrongKind('$multiply', 'numbers');
  }
  return product;
};

const subtract: Calculation = ([left, right]) => {
  if (isNil(left) || isNil(right)) return null;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  if (left instanceof Date && typeof right === 'number') return new Date(Math.round(left.getTime() - right));
  return wrongKind('$subtract', 'numbers, dates, or a date and a number');
};

const power = (base: number, exponent: number): number =>
  base === 0 && exponent < 0 ? wrongKind('$pow', 'another base than 0 for a negative exponent') : base ** exponent;

/** The decimal point moved by so many places, without the error of a multiplication. */
function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest === 0.5) return below % 2 === 0 ? below : below + 1;
  return rest < 0.5 ? below : below + 1;
}

/** To so many places behind the point, or before it if negative. Without `places` to whole numbers. */
const toPlaces =
  (name: string, cut: (value: number) => number): Calculation =>
  ([value, places]) => {
    if (isNil(value) || places === null) return null;
    if (typeof value !== 'number') return wrongKind(name, 'a number');
    const at = places === undefined ? 0 : toWhole(places, name);
    if (at < -20 || at > 100) return wrongKind(name, 'between -20 and 100 places');
    if (!Number.isFinite(value)) return value;
    return shifted(cut(shifted(value, at)), -at);
  };

const ANY = Number.POSITIVE_INFINITY;

export const numberOperators: { [name: string]: Operator } = {
  $abs: operator('$abs', 1, 1, ofOne('$abs', Math.abs)),
  $ceil: operator('$ceil', 1, 1, ofOne('$ceil', Math.ceil)),
  $floor: operator('$floor', 1, 1, ofOne('$floor', Math.floor)),
  $exp: operator('$exp', 1, 1, ofOne('$exp', Math.exp)),
  $ln: operator(
    '$ln',
    1,
    1,
    ofOne('$ln', (value) => Math.log(positive(value, '$ln'))),
  ),
  $log10: operator(
    '$log10',
    1,
    1,
    ofOne('$log10', (value) => Math.log10(positive(value, '$log10'))),
  ),
  $sqrt: operator(
    '$sqrt',
    1,
    1,
    ofOne('$sqrt', (value) => (value < 0 ? wrongKind('$sqrt', 'a number that is not negative') : Math.sqrt(value))),
  ),
  $add: operator('$add', 0, ANY, add),
  $multiply: operator('$multiply', 0, ANY, multiply),
  $subtract: operator('$subtract', 2, 2, subtract),
  $divide: operator(
    '$divide',
    2,
    2,
    ofTwo('$divide', (left, right) => (right === 0 ? wrongKind('$divide', 'another divisor than 0') : left / right)),
  ),
  $mod: operator(
    '$mod',
    2,
    2,
    ofTwo('$mod', (left, right) => (right === 0 ? wrongKind('$mod', 'another divisor than 0') : left % right)),
  ),
  $pow: operator('$pow', 2, 2, ofTwo('$pow', power)),
  $log: operator(
    '$log',
    2,
    2,
    ofTwo('$log', (value, base) =>
      base === 1
        ? wrongKind('$log', 'another base than 1')
        : Math.log(positive(value, '$log')) / Math.log(positive(base, '$log')),
    ),
  ),
  $trunc: operator('$trunc', 1, 2, toPlaces('$trunc', Math.trunc)),
  $round: operator('$round', 1, 2, toPlaces('$round', roundHalfToEven)),
};
