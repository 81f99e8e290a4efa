import fc from 'fast-check';
import type * as v from 'valibot';
import { type JsonSchema, jsonSchemaOf } from '../../../scripts/docs/json-schema.mjs';
import { FRIDAY_MORNING } from '../../support/organisation';

/** Fixed, so that every run has the same inputs and a failure can be repeated. `SEED=7 npx jest …` has others. */
export const SEED = Number(process.env.SEED ?? 20_261_120);

const DAY = 86_400_000;
/** Instants before and after every due date of the sample. */
const INSTANTS = [-400, -1, 1, 3, 400].map((days) => FRIDAY_MORNING + days * DAY);

/** Risky texts: markup, pictures from elsewhere, tables, words that the content check refuses. */
const TEXTS = [
  '监督',
  ' 前后有空白 ',
  '# 标题\n\n- 一\n  - 二\n\n> 引用\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
  '![图](https://example.com/a.png)',
  '<img src=x onerror=alert(1)>[点](javascript:alert(1))',
  '这里是违规测试的内容',
  '"没有收尾的引号,',
  '🧧'.repeat(20),
  '\u0000\u200b\ufeff',
  '$where',
];

/** Values to draw strings from. */
export interface Pool {
  /** Values that exist, by the name of their field. */
  byField: Readonly<Record<string, readonly string[]>>;
  /** Ids of all kinds, including ids that do not exist. */
  ids: readonly string[];
}

/** Inputs of the shape in the contract: mostly with values that exist, sometimes with others. */
export function inputOf(schema: v.GenericSchema, pool: Pool): fc.Arbitrary<unknown> {
  // Constraints that JSON Schema cannot express are ignored: the contract refuses such inputs, or the handler takes
  // them.
  return valuesOf(jsonSchemaOf(schema), pool);
}

/** `field` is the name of the field with the value; for the items of a list, the name of the list. */
function valuesOf(schema: JsonSchema, pool: Pool, field = ''): fc.Arbitrary<unknown> {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return fc.oneof(...variants.map((variant) => valuesOf(variant, pool, field)));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return stringOf(schema, pool, field);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, pool, field), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(schema.minItems ?? 0, 3)),
      });
    case 'object':
      return objectOf(schema, pool);
    default:
      return fc.jsonValue({ maxDepth: 3 });
  }
}

function stringOf(schema: JsonSchema, pool: Pool, field: string): fc.Arbitrary<string> {
  const { pattern, minLength = 0, maxLength = 200 } = schema;
  const expression = new RegExp(pattern ?? '');
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength && expression.test(text);
  const drawn =
    pattern === undefined
      ? fc.string({ unit: anySign, minLength, maxLength: Math.min(maxLength, minLength + 30) })
      : fc.stringMatching(expression).filter(fits);
  const choices = [
    { weight: 12, values: pool.byField[field] ?? [] },
    { weight: 4, values: pattern === undefined ? TEXTS : [] },
    { weight: 1, values: pool.ids },
  ].map(({ weight, values }) => ({ weight, values: values.filter(fits) }));
  return fc.oneof(
    ...choices
      .filter(({ values }) => values.length > 0)
      .map(({ weight, values }) => ({ weight, arbitrary: fc.constantFrom(...values) })),
    { weight: 1, arbitrary: drawn },
  );
}

const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Any sign of Unicode, as the unit `binary` of fast-check draws them. That one first builds a table of them all, which
 * takes longer than the calls of many endpoints.
 */
const anySign = fc.nat({ max: 0x10ffff - SURROGATES.count }).map(
  (number) => String.fromCodePoint(number < SURROGATES.first ? number : number + SURROGATES.count),
  (sign) => {
    if (typeof sign !== 'string' || [...sign].length !== 1) throw new Error('not one sign');
    const code = sign.codePointAt(0) ?? 0;
    return code < SURROGATES.first ? code : code - SURROGATES.count;
  },
);

function numberOf({ type, minimum, maximum }: JsonSchema): fc.Arbitrary<number> {
  const [min, max] = [minimum ?? -1000, maximum ?? 1000];
  const instants = INSTANTS.filter((instant) => instant >= min && instant <= max);
  if (instants.length > 0 && min > 0) return fc.constantFrom(min, max, ...instants);
  return type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

function objectOf(schema: JsonSchema, pool: Pool): fc.Arbitrary<unknown> {
  const { properties, required = [], propertyNames, additionalProperties } = schema;
  if (!properties && additionalProperties) {
    const keys = stringOf({ ...propertyNames, maxLength: 40 }, pool, 'key');
    return fc.dictionary(keys, valuesOf(additionalProperties, pool), { maxKeys: 4 });
  }
  const fields = Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, field]) => [name, valuesOf(field, pool, name)]),
  );
  return fc.record(fields, { requiredKeys: required });
}

/** Values that are of the wrong type almost everywhere, far too large, or an operator of the database. */
const ODDITIES: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  '   ',
  'x'.repeat(300_000),
  '字'.repeat(30_000),
  '\u0000',
  '../../etc/passwd',
  [],
  [[[[[]]]]],
  {},
  { $ne: null },
  { $gt: '' },
  { __proto__: null, constructor: { prototype: {} } },
];

/** These inputs with one value missing or replaced by one of `ODDITIES`. */
export const spoiled = (input: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(input, fc.nat(), fc.oneof(fc.constant(REMOVED), fc.constantFrom(...ODDITIES)))
    .map(([value, choice, oddity]) => {
      const paths = pathsIn(value);
      return replaceAt(value, paths[choice % paths.length] ?? [], oddity);
    });

const REMOVED = Symbol('removed');
type Path = readonly (string | number)[];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function pathsIn(value: unknown, here: Path = []): Path[] {
  if (!isRecord(value)) return [here];
  return [here, ...Object.keys(value).flatMap((key) => pathsIn(value[key], [...here, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: Path, oddity: unknown): unknown {
  if (key === undefined) return oddity === REMOVED ? undefined : oddity;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      if (String(index) !== String(key)) return [item];
      return rest.length === 0 && oddity === REMOVED ? [] : [replaceAt(item, rest, oddity)];
    });
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    if (name !== key) return [[name, item] as const];
    return rest.length === 0 && oddity === REMOVED ? [] : [[name, replaceAt(item, rest, oddity)] as const];
  });
  return Object.fromEntries(entries);
}
