import * as v from 'valibot';
import {
  count,
  cursor,
  day,
  finite,
  givenId,
  id,
  instant,
  integer,
  nothing,
  optionalText,
  page,
  text,
  week,
} from '../../../core/kernel/fields';

/**
 * What the contracts rely on, whichever library reads them. Stored documents and phones of older versions were written
 * under these rules.
 */
const REFUSED = Symbol('refused');
const INSTANT = 1_795_000_000_000;

const read = (schema: v.GenericSchema, value: unknown): unknown => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : REFUSED;
};
const same = (...values: unknown[]) => values.map((value) => [value, value] as const);
const refused = (...values: unknown[]) => values.map((value) => [value, REFUSED] as const);

const NO_STRINGS = [undefined, null, 1, true, ['a'], { text: 'a' }];
const NO_NUMBERS = [undefined, null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '1', true, [1]];
const PAST_EXACT = 2 ** 53;

const FIELDS: readonly [string, v.GenericSchema, (readonly [unknown, unknown])[]][] = [
  ['id', id, [...same('m001', 'zz:m001', 'x'.repeat(160)), ...refused('', 'x'.repeat(161), ' m001', 'm001\n')]],
  ['givenId', givenId, [...same('a_b-c.d@e', 'x'.repeat(50)), ...refused('', 'a:b', 'x'.repeat(51))]],
  [
    'text',
    text(4),
    [
      ...same('学习强国', '🧧🧧', '甲\u200b'),
      ['  学习 \n', '学习'],
      ['　　学习强国　', '学习强国'],
      ...refused('', ' ', '\u200b', '\u3000\ufeff', '学习强国好', '🧧🧧🧧'),
    ],
  ],
  ['optionalText', optionalText(4), [...same('', '学习强国'), [' \n', ''], ...refused('学习强国好', '🧧🧧🧧')]],
  ['cursor', cursor, [...same(' ', 'x'.repeat(200)), ...refused('', 'x'.repeat(201))]],
  ['day', day, [...same('2026-11-20'), ...refused('2026-13-01', '2026-11-20T00:00', ' 2026-11-20')]],
  ['week', week, [...same('2026-W47'), ...refused('2026-W00', '2026-W54', '2026-47')]],
  ['instant', instant, [...same(INSTANT), ...refused(INSTANT + 0.5, 946_684_799_999, 4_102_444_800_001)]],
  ['count', count, [...same(0, PAST_EXACT - 1), ...refused(-1, 0.5, PAST_EXACT)]],
  ['integer', integer, [...same(-7, 0, PAST_EXACT - 1), ...refused(0.5, PAST_EXACT, -PAST_EXACT)]],
  ['finite', finite, [...same(-0.5, 0, Number.MAX_VALUE), ...refused()]],
];

const STRINGS: readonly string[] = ['id', 'givenId', 'text', 'optionalText', 'cursor', 'day', 'week'];

describe.each(FIELDS)('%s', (name, schema, rows) => {
  const wrongType = refused(...(STRINGS.includes(name) ? NO_STRINGS : NO_NUMBERS));
  test.each([...rows, ...wrongType])('%j becomes %p', (value, expected) => {
    expect(read(schema, value)).toEqual(expected);
  });
});

describe('an object', () => {
  const schema = v.object({ name: v.string(), note: v.optional(v.string()), end: v.nullable(integer) });

  test('loses what the contract does not know', () => {
    const given = JSON.parse('{"name":"a","end":1,"role":"admin","__proto__":{"note":"b"},"constructor":{}}');
    expect(JSON.stringify(read(schema, given))).toBe('{"name":"a","end":1}');
    expect(read(nothing, { cursor: 'x' })).toEqual({});
  });
  test.each([
    [{ name: 'a', end: null }],
    [{ name: 'a', end: null, note: undefined }],
    [{ name: 'a', end: null, note: 'b' }],
  ])('may lack what is optional, or have it as undefined: %p', (given) => {
    expect(read(schema, given)).toEqual(given);
  });
  test.each([
    [{ name: 'a' }],
    [{ name: 'a', end: undefined }],
    [{ name: 'a', end: null, note: null }],
    [{ end: null }],
    [['a', null]],
    ['name'],
    [null],
    [undefined],
  ])('refuses %j', (given) => {
    expect(read(schema, given)).toBe(REFUSED);
  });
  test('a list in place of an object of which nothing is required is an empty object', () => {
    expect(read(v.object({ cursor: v.optional(cursor) }), ['x'])).toEqual({});
  });
  test('what must be there may hold anything, but must be there', () => {
    const event = v.object({ input: v.unknown() });
    expect(read(event, { input: null })).toEqual({ input: null });
    expect(read(event, {})).toBe(REFUSED);
  });
  test('a strict one refuses what it does not know', () => {
    expect(read(v.strictObject({ a: integer }), { a: 1, b: 2 })).toBe(REFUSED);
  });
});

test('a record keeps no key that reaches a prototype, and refuses keys of another form', () => {
  const record = v.record(v.string(), v.unknown());
  const given = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}},"prototype":1,"a":2}');
  const kept = read(record, given);
  expect(kept).toEqual({ a: 2 });
  expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
  expect(read(v.record(givenId, integer), { 'a b': 1 })).toBe(REFUSED);
});

test('a variant goes by its kind alone', () => {
  const event = v.variant('kind', [
    v.object({ kind: v.literal('a'), at: integer }),
    v.object({ kind: v.literal('b'), name: v.string() }),
  ]);
  expect(read(event, { kind: 'b', name: 'x', at: 1 })).toEqual({ kind: 'b', name: 'x' });
  for (const value of [{ kind: 'a', name: 'x' }, { kind: 'c', at: 1 }, { at: 1 }, [], null]) {
    expect(read(event, value)).toBe(REFUSED);
  }
});

test('a page has rows and where the next begins, null at the end', () => {
  const rows = page(v.object({ id }));
  expect(read(rows, { items: [{ id: 'a', secret: 1 }], next: null })).toEqual({ items: [{ id: 'a' }], next: null });
  for (const value of [{ items: [] }, { items: { length: 0 }, next: null }, { items: [{}], next: null }]) {
    expect(read(rows, value)).toBe(REFUSED);
  }
});

test('deep nesting is refused, not followed', () => {
  let deep: unknown = [];
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(read(text(4), deep)).toBe(REFUSED);
  expect(read(page(v.object({ id })), { items: deep, next: null })).toBe(REFUSED);
});
