import * as builtIn from 'mingo/operators/expression';
import type { AnyObject, Options } from 'mingo/types';
import {
  type Calculation,
  isNil,
  namedOperator,
  type Operator,
  operator,
  toText,
  toWhole,
  wrongKind,
} from './operands';

/** What text operators read from a number or a date; a missing value is an empty text. */
function readAsText(value: unknown, name: string): string {
  if (isNil(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  return wrongKind(name, 'a text, a number or a date');
}

const concat: Calculation = (values) => {
  let joined = '';
  for (const value of values) {
    if (isNil(value)) return null;
    joined += toText(value, '$concat');
  }
  return joined;
};

const isInsideCharacter = (bytes: Buffer, at: number): boolean =>
  at > 0 && at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80;

/** By bytes. A negative start gives an empty text, a negative length the whole rest. */
const substrBytes =
  (name: string): Calculation =>
  ([value, start, length]) => {
    const bytes = Buffer.from(readAsText(value, name));
    if (typeof start !== 'number' || typeof length !== 'number') return wrongKind(name, 'a start and a length');
    const [from, size] = [Math.trunc(start), Math.trunc(length)];
    if (from < 0 || from >= bytes.length) return '';
    const to = size < 0 ? bytes.length : Math.min(bytes.length, from + size);
    if (isInsideCharacter(bytes, from) || isInsideCharacter(bytes, to)) {
      return wrongKind(name, 'a cut between two characters');
    }
    return bytes.subarray(from, to).toString();
  };

const substrCP: Calculation = ([value, start, length]) => {
  const text = readAsText(value, '$substrCP');
  const [from, size] = [toWhole(start, '$substrCP'), toWhole(length, '$substrCP')];
  if (from < 0 || size < 0) return wrongKind('$substrCP', 'a start and a length that are not negative');
  return [...text].slice(from, from + size).join('');
};

function place(value: unknown, name: string, otherwise: number): number {
  const given = value === undefined ? otherwise : toWhole(value, name);
  return given < 0 ? wrongKind(name, 'a place that is not negative') : given;
}

/** Counted in the units that `split` makes of a text. */
const indexOf =
  (name: string, split: (text: string) => readonly unknown[]): Calculation =>
  ([text, search, start, end]) => {
    if (isNil(text)) return null;
    const units = split(toText(text, name));
    const wanted = split(toText(search, name));
    const from = place(start, name, 0);
    const to = Math.min(place(end, name, units.length), units.length);
    for (let at = from; at + wanted.length <= to; at += 1) {
      if (wanted.every((unit, offset) => units[at + offset] === unit)) return at;
    }
    return -1;
  };

const bytesOf = (text: string): number[] => [...Buffer.from(text)];
const pointsOf = (text: string): string[] => [...text];

const split: Calculation = ([text, separator]) => {
  if (isNil(text) || isNil(separator)) return null;
  const by = toText(separator, '$split');
  return by === '' ? wrongKind('$split', 'a separator') : toText(text, '$split').split(by);
};

/** MongoDB changes the letters of ASCII alone. */
const inCapitals = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

const strcasecmp: Calculation = (values) => {
  const [left = '', right = ''] = values.map((value) => inCapitals(readAsText(value, '$strcasecmp')));
  return left < right ? -1 : left > right ? 1 : 0;
};

const SPACES = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

const trim = (name: string, sides: { left: boolean; right: boolean }): Operator =>
  namedOperator(name, ['input'], ['chars'], ({ input, chars }, given) => {
    if (isNil(input) || (given.has('chars') && isNil(chars))) return null;
    const points = pointsOf(toText(input, name));
    const cut = new Set(pointsOf(given.has('chars') ? toText(chars, name) : SPACES));
    let [from, to] = [0, points.length];
    while (sides.left && from < to && cut.has(points[from] ?? '')) from += 1;
    while (sides.right && to > from && cut.has(points[to - 1] ?? '')) to -= 1;
    return points.slice(from, to).join('');
  });

/** Replaces the first occurrence, or all. */
const replace = (name: string, isAll: boolean): Operator =>
  namedOperator(name, ['input', 'find', 'replacement'], [], (values) => {
    const parts = [values['input'], values['find'], values['replacement']];
    const texts = parts.filter((part) => !isNil(part)).map((part) => toText(part, name));
    const [input = '', find = '', replacement = ''] = texts;
    if (texts.length < parts.length) return null;
    if (isAll) return input.replaceAll(find, () => replacement);
    return input.replace(find, () => replacement);
  });

/** Checks what `mingo` takes for no match: an input that is not a text, a pattern that is none. */
const pattern = (name: string, search: Operator, none: () => unknown): Operator => {
  return (document: AnyObject, expression: unknown, options: Options) =>
    namedOperator(name, ['input', 'regex'], ['options'], ({ input, regex, options: flags }) => {
      if (!isNil(input)) toText(input, name);
      if (!isNil(regex) && !(regex instanceof RegExp)) toText(regex, name);
      if (isNil(input) || isNil(regex)) return none();
      const source = regex instanceof RegExp ? regex.source : regex;
      const own = regex instanceof RegExp ? regex.flags.replace(/[gy]/g, '') : '';
      const given = isNil(flags) ? own : toText(flags, name);
      if (/[^imsu]/.test(given)) wrongKind(name, 'the options i, m, s');
      return search({}, { input: { $literal: input }, regex: { $literal: source }, options: given }, options);
    })(document, expression, options);
};

const caseOf = (name: string, change: (text: string) => string): Operator =>
  operator(name, 1, 1, ([value]) => change(readAsText(value, name)));

const ANY = Number.POSITIVE_INFINITY;

export const textOperators: { [name: string]: Operator } = {
  $concat: operator('$concat', 0, ANY, concat),
  $toLower: caseOf('$toLower', (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())),
  $toUpper: caseOf('$toUpper', inCapitals),
  $substr: operator('$substr', 3, 3, substrBytes('$substr')),
  $substrBytes: operator('$substrBytes', 3, 3, substrBytes('$substrBytes')),
  $substrCP: operator('$substrCP', 3, 3, substrCP),
  $strLenBytes: operator('$strLenBytes', 1, 1, ([text]) => Buffer.byteLength(toText(text, '$strLenBytes'))),
  $strLenCP: operator('$strLenCP', 1, 1, ([text]) => [...toText(text, '$strLenCP')].length),
  $indexOfBytes: operator('$indexOfBytes', 2, 4, indexOf('$indexOfBytes', bytesOf)),
  $indexOfCP: operator('$indexOfCP', 2, 4, indexOf('$indexOfCP', pointsOf)),
  $split: operator('$split', 2, 2, split),
  $strcasecmp: operator('$strcasecmp', 2, 2, strcasecmp),
  $trim: trim('$trim', { left: true, right: true }),
  $ltrim: trim('$ltrim', { left: true, right: false }),
  $rtrim: trim('$rtrim', { left: false, right: true }),
  $replaceOne: replace('$replaceOne', false),
  $replaceAll: replace('$replaceAll', true),
  $regexMatch: pattern('$regexMatch', builtIn.$regexMatch, () => false),
  $regexFind: pattern('$regexFind', builtIn.$regexFind, () => null),
  $regexFindAll: pattern('$regexFindAll', builtIn.$regexFindAll, () => []),
};
