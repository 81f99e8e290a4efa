import { createRequire } from 'node:module';
import path from 'node:path';
import { type NodePath, type PluginObj, transformSync, types } from '@babel/core';
import { buildSync } from 'esbuild';
import { type Count, endOfMatch, type Matcher, matcherOf } from './matcher';

/** Steps above which a run counts as one without an end. */
const MOST_STEPS = 60_000_000;
const ROOT = path.resolve(__dirname, '../../..');
/** Written by others: only their calls are counted. */
const FOREIGN = ['marked', 'valibot', 'fflate', 'write-excel-file', '@cloudbase/node-sdk'];

const counted: Count = { steps: 0, most: MOST_STEPS };

class NoEnd extends Error {}

function add(steps: number): void {
  counted.steps += steps;
  if (counted.steps > MOST_STEPS) throw new NoEnd('the work has no end');
}

/**
 * How much a run does: passes through loops, calls, steps of regular expressions as they go back, and the characters and
 * elements that the language goes through within one call. Infinity if it does not come to an end.
 */
export function workOf(run: () => unknown): number {
  counted.steps = 0;
  const undo = [countExpressions(), ...CALLS.flatMap(([owner, costs]) => countCalls(owner, costs))];
  try {
    run();
  } catch (error) {
    if (error instanceof NoEnd) return Number.POSITIVE_INFINITY;
    throw error;
  } finally {
    for (const each of undo) each();
  }
  return counted.steps;
}

const byExpression = new WeakMap<RegExp, Matcher>();
const matchers = new Map<string, Matcher>();

function matcherFor(expression: RegExp): Matcher {
  const made = byExpression.get(expression) ?? matcherNamed(expression);
  byExpression.set(expression, made);
  return made;
}

/** Splitting a text makes a new expression each time. */
function matcherNamed(expression: RegExp): Matcher {
  const name = `/${expression.source}/${expression.flags}`;
  const known = matchers.get(name);
  if (known) return known;
  const made = matcherOf(expression);
  matchers.set(name, made);
  return made;
}

/** Where the first match ends, or -1. */
function search(expression: RegExp, text: string): number {
  const matcher = matcherFor(expression);
  const { global, sticky } = expression;
  for (let at = global || sticky ? expression.lastIndex : 0; at <= text.length; at += 1) {
    const end = endOfMatch(matcher, text, at, counted);
    if (end >= 0 || sticky || counted.steps > MOST_STEPS) return end;
  }
  return -1;
}

function countExpressions(): () => void {
  const { exec } = RegExp.prototype;
  let isInside = false;
  RegExp.prototype.exec = function counting(given) {
    if (isInside) return exec.call(this, given);
    const text = String(given);
    isInside = true;
    const end = search(this, text);
    isInside = false;
    const found = exec.call(this, text);
    add(0);
    // Steps towards something else than what is found would count for nothing.
    if (end !== (found ? found.index + found[0].length : -1)) throw new Error(`Counted wrongly: ${this}`);
    return found;
  };
  return () => {
    RegExp.prototype.exec = exec;
  };
}

type Cost = (on: { length: number }, given: readonly unknown[], result: unknown) => number;

const whole: Cost = (on) => on.length;
const lengthOf = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : 1);
/** As far as what is looked for stands behind the place from which it is. */
const asFarAs: Cost = (on, [, from], result) =>
  typeof result === 'number' && result >= 0 ? result - Number(from ?? 0) : on.length - Number(from ?? 0);
const fromEnd: Cost = (on, _, result) => on.length - Math.max(0, Number(result));
const result: Cost = (_on, _given, made) => lengthOf(made);
const given: Cost = (_on, values) => values.reduce((sum: number, value) => sum + lengthOf(value), 0);
const one: Cost = () => 1;

const iteratorOf = (value: Iterable<unknown>): object => Object.getPrototypeOf(value[Symbol.iterator]());

/** Calls within which the language goes through many elements by itself. */
const CALLS: readonly (readonly [object, Readonly<Record<string, Cost>>])[] = [
  [
    Array.prototype,
    {
      ...{ slice: result, concat: result, splice: whole, shift: whole, unshift: whole, reverse: whole, fill: whole },
      ...{ indexOf: asFarAs, lastIndexOf: fromEnd, includes: whole, join: result, flat: result },
    },
  ],
  [
    String.prototype,
    {
      ...{ indexOf: asFarAs, lastIndexOf: fromEnd, includes: asFarAs, trim: whole, trimEnd: whole, trimStart: whole },
      ...{ normalize: whole, toLowerCase: whole, toUpperCase: whole, repeat: result, padStart: result, concat: result },
      ...{ startsWith: given, endsWith: given, localeCompare: given, replaceAll: whole },
    },
  ],
  [iteratorOf([]), { next: one }],
  [iteratorOf(''), { next: one }],
  [iteratorOf(new Map()), { next: one }],
  [iteratorOf(new Set()), { next: one }],
  [JSON, { stringify: result }],
];

function countCalls(owner: object, costs: Readonly<Record<string, Cost>>): (() => void)[] {
  return Object.entries(costs).map(([name, cost]) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before || typeof before.value !== 'function') throw new Error(`No ${name}`);
    const call: (...values: unknown[]) => unknown = before.value;
    Object.defineProperty(owner, name, {
      ...before,
      value(this: { length: number }, ...values: unknown[]) {
        const made = call.apply(this, values);
        add(cost(this, values, made));
        return made;
      },
    });
    return () => void Object.defineProperty(owner, name, before);
  });
}

const PASS = '__pass';

/** Puts a call into every loop and every function. */
const countingPlugin = (): PluginObj => ({
  visitor: {
    'Loop|Function'(at: NodePath) {
      const body = at.get('body');
      if (Array.isArray(body)) return;
      const pass = types.expressionStatement(types.callExpression(types.identifier(PASS), []));
      if (body.isBlockStatement()) body.unshiftContainer('body', pass);
      else if (body.isExpression()) {
        body.replaceWith(types.sequenceExpression([types.callExpression(types.identifier(PASS), []), body.node]));
      } else if (body.isStatement()) body.replaceWith(types.blockStatement([pass, body.node]));
    },
  },
});

/** The exports of a file, given by its path from the project's root, as code in which every pass through a loop is counted. */
export function loadCounted(file: string): Record<string, unknown> {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(ROOT, file)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    external: FOREIGN,
  });
  const code = transformSync(outputFiles[0]?.text ?? '', {
    plugins: [countingPlugin],
    configFile: false,
    babelrc: false,
    compact: true,
  })?.code;
  const loaded = { exports: {} };
  new Function('require', 'module', 'exports', PASS, code ?? '')(
    createRequire(path.join(ROOT, 'package.json')),
    loaded,
    loaded.exports,
    () => add(1),
  );
  return loaded.exports;
}
