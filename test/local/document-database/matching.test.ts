import { type Bench, type Database, openBench, refusalOf } from './sdk';

let bench: Bench;
let db: Database;
let _: Database['command'];

beforeAll(async () => {
  bench = await openBench();
  db = bench.db;
  _ = db.command;
  const indexes = ['t.a', 't', 'ids', 'ids.id'].map((field, at) => ({
    name: `i${at}`,
    keys: [{ field, direction: 1 as const }],
    unique: false,
  }));
  bench.local.declare([
    { name: 'plain', indexes: [] },
    { name: 'indexed', indexes },
    { name: 'free', indexes: [] },
  ]);
});
beforeEach(() => bench.local.clear());
afterAll(() => bench.close());

/** The documents by which both collections, one with indexes and one without, answer the condition. */
async function found(documents: object[], condition: object, raw = false): Promise<unknown[]> {
  const ids: unknown[][] = [];
  for (const name of ['plain', 'indexed']) {
    await db.collection(name).add(documents);
    const { data } = await db.collection(name).where(condition).options({ raw }).get();
    ids.push(data.map(({ _id }: { _id: unknown }) => _id));
  }
  expect(ids[1]).toEqual(ids[0]);
  return ids[0] ?? [];
}

const ALL = (): unknown[] => ['u1', { id: 'u1' }, { id: 'u2', n: 5 }, null, ['u1'], [{ id: 'u1' }]];

describe('a condition with fields never meets a scalar', () => {
  const documents = [
    { _id: 'texts', ids: ['u1', 'u2'] },
    { _id: 'objects', ids: [{ id: 'u1', n: 1 }, { id: 'u2' }] },
    { _id: 'mixed', ids: ['u1', { id: 'u3' }, null, 7] },
    { _id: 'nested', ids: [['u1'], [{ id: 'u1' }]] },
    { _id: 'empty', ids: [] },
    { _id: 'text', ids: 'u1' },
    { _id: 'object', ids: { id: 'u1' } },
    { _id: 'none' },
  ];

  it.each<[string, () => object, string[]]>([
    ['elemMatch', () => ({ ids: _.elemMatch({ id: 'u1' }) }), ['objects']],
    ['elemMatch of two fields', () => ({ ids: _.elemMatch({ id: 'u1', n: _.gt(0) }) }), ['objects']],
    ['elemMatch of null', () => ({ ids: _.elemMatch({ n: null }) }), ['objects', 'mixed', 'nested']],
    ['elemMatch of neq', () => ({ ids: _.elemMatch({ id: _.neq('u1') }) }), ['objects', 'mixed', 'nested']],
    ['elemMatch of a missing field', () => ({ ids: _.elemMatch({ id: _.exists(false) }) }), ['nested']],
    ['elemMatch of alternatives', () => ({ ids: _.elemMatch({ $or: [{ id: 'u3' }, { id: 'u9' }] }) }), ['mixed']],
    ['elemMatch of a nor', () => ({ ids: _.elemMatch({ $nor: [{ id: 'u1' }] }) }), ['objects', 'mixed', 'nested']],
    ['elemMatch of nothing', () => ({ ids: _.elemMatch({}) }), ['objects', 'mixed', 'nested']],
    ['elemMatch in elemMatch', () => ({ ids: _.elemMatch({ $elemMatch: { id: 'u1' } }) }), ['nested']],
    ['elemMatch of a value', () => ({ ids: _.elemMatch({ $eq: 'u1' }) }), ['texts', 'mixed']],
    ['elemMatch of a list of values', () => ({ ids: _.elemMatch({ $in: ['u2', 7] }) }), ['texts', 'mixed']],
    ['all with elemMatch', () => ({ ids: { $all: [{ $elemMatch: { id: 'u1' } }] } }), ['objects']],
    [
      'all with two elemMatch',
      () => ({ ids: { $all: [{ $elemMatch: { id: 'u1' } }, { $elemMatch: { id: 'u2' } }] } }),
      ['objects'],
    ],
    [
      'not elemMatch',
      () => ({ ids: { $not: { $elemMatch: { id: 'u1' } } } }),
      ['texts', 'mixed', 'nested', 'empty', 'text', 'object', 'none'],
    ],
    [
      'nor elemMatch',
      () => ({ $nor: [{ ids: { $elemMatch: { id: 'u1' } } }] }),
      ['texts', 'mixed', 'nested', 'empty', 'text', 'object', 'none'],
    ],
    ['a path', () => ({ 'ids.id': 'u1' }), ['objects', 'object']],
    ['a place', () => ({ 'ids.0.id': 'u1' }), ['objects']],
    ['a place of a text', () => ({ 'ids.0': 'u1' }), ['texts', 'mixed']],
    ['a place in a list of lists', () => ({ 'ids.1.id': 'u1' }), ['nested']],
    ['an element that is a list', () => ({ ids: { $eq: ['u1'] } }), ['nested']],
    ['a text, not in a list of lists', () => ({ ids: 'u1' }), ['texts', 'mixed', 'text']],
  ])('%s', async (_title, condition, expected) => {
    expect(await found(documents, condition(), true)).toEqual(expected);
  });

  it.each<[string, () => object, unknown[]]>([
    ['a field', () => _.pull({ id: 'u1' }), ['u1', { id: 'u2', n: 5 }, null, ['u1'], [{ id: 'u1' }]]],
    ['a field that is null', () => _.pull({ n: null }), ['u1', { id: 'u2', n: 5 }, null, ['u1'], [{ id: 'u1' }]]],
    ['neq', () => _.pull({ id: _.neq('u9') }), ['u1', null, ['u1'], [{ id: 'u1' }]]],
    ['exists false', () => _.pull({ id: _.exists(false) }), ALL()],
    ['nothing', () => _.pull({}), ['u1', null, ['u1'], [{ id: 'u1' }]]],
    ['a comparison inside', () => _.pull({ n: _.gte(5) }), ['u1', { id: 'u1' }, null, ['u1'], [{ id: 'u1' }]]],
    ['a value', () => _.pull('u1'), [{ id: 'u1' }, { id: 'u2', n: 5 }, null, ['u1'], [{ id: 'u1' }]]],
    ['null', () => _.pull(null), ['u1', { id: 'u1' }, { id: 'u2', n: 5 }, ['u1'], [{ id: 'u1' }]]],
    ['a list', () => _.pull(['u1']), ['u1', { id: 'u1' }, { id: 'u2', n: 5 }, null, [{ id: 'u1' }]]],
    ['in', () => _.pull(_.in(['u1', null])), [{ id: 'u1' }, { id: 'u2', n: 5 }, [{ id: 'u1' }]]],
    ['elemMatch', () => _.pull({ $elemMatch: { id: 'u1' } }), ['u1', { id: 'u1' }, { id: 'u2', n: 5 }, null, ['u1']]],
    ['a regular expression', () => _.pull(/^u/), [{ id: 'u1' }, { id: 'u2', n: 5 }, null, [{ id: 'u1' }]]],
    ['all values', () => _.pullAll(['u1', { id: 'u1' }, ['u1']]), [{ id: 'u2', n: 5 }, null, [{ id: 'u1' }]]],
    ['all values, of an object only the whole', () => _.pullAll([{ id: 'u2' }, { n: 5, id: 'u2' }]), ALL()],
  ])('pull by %s', async (_title, change, left) => {
    await db.collection('free').add({ _id: 1, ids: ALL() });
    await db.collection('free').doc(1).update({ ids: change() });
    expect((await db.collection('free').doc(1).get()).data[0].ids).toEqual(left);
  });

  it.each<[string, () => object, unknown[]]>([
    ['the same object', () => _.addToSet({ a: 1, b: 2 }), [{ a: 1, b: 2 }]],
    [
      'the same fields in another order',
      () => _.addToSet({ b: 2, a: 1 }),
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
    ['an object with one field less', () => _.addToSet({ a: 1 }), [{ a: 1, b: 2 }, { a: 1 }]],
    ['a list', () => _.addToSet([1]), [{ a: 1, b: 2 }, [1]]],
  ])('addToSet of %s', async (_title, change, expected) => {
    await db.collection('free').add({ _id: 1, ids: [{ a: 1, b: 2 }] });
    await db.collection('free').doc(1).update({ ids: change() });
    const [stored] = (await db.collection('free').doc(1).get()).data;
    expect(JSON.stringify(stored.ids)).toBe(JSON.stringify(expected));
  });

  it.each<[string, () => object, object, object[]]>([
    ['by a field', () => ({ 'rows.k': 2 }), { 'rows.$.n': 9 }, [{ k: 1 }, { k: 2, n: 9 }, { k: 2 }]],
    [
      'by elemMatch',
      () => ({ rows: _.elemMatch({ k: _.gt(1) }) }),
      { 'rows.$': 'x' },
      [{ k: 1 }, 'x' as never, { k: 2 }],
    ],
    [
      'all',
      () => ({ _id: 1 }),
      { 'rows.$[].n': 0 },
      [
        { k: 1, n: 0 },
        { k: 2, n: 0 },
        { k: 2, n: 0 },
      ],
    ],
    [
      'by a condition inside and',
      () => _.and([{ _id: 1 }, { 'rows.k': 2 }]),
      { 'rows.$.k': 3 },
      [{ k: 1 }, { k: 3 }, { k: 2 }],
    ],
  ])('a positional update %s', async (_title, condition, change, rows) => {
    await db.collection('free').add({ _id: 1, rows: [{ k: 1 }, { k: 2 }, { k: 2 }] });
    await db.collection('free').where(condition()).update(change);
    expect((await db.collection('free').doc(1).get()).data[0].rows).toEqual(rows);
  });

  it.each<[string, () => object, object, string]>([
    ['a place that no condition names', () => ({ _id: 1 }), { 'rows.$.k': 1 }, 'DATABASE_REQUEST_FAILED'],
    ['a place in a scalar', () => ({ _id: 1 }), { 'rows.0.k.deep': 1 }, 'DATABASE_REQUEST_FAILED'],
    ['a field of a list', () => ({ _id: 1 }), { 'rows.k': 1 }, 'DATABASE_REQUEST_FAILED'],
    ['all elements of what is no list', () => ({ _id: 1 }), { '_none.$[].k': 1 }, 'DATABASE_REQUEST_FAILED'],
  ])('refuses to update %s', async (_title, condition, change, code) => {
    await db.collection('free').add({ _id: 1, rows: [{ k: 1 }] });
    expect(await refusalOf(db.collection('free').where(condition()).update(change))).toBe(code);
    expect((await db.collection('free').doc(1).get()).data[0]).toEqual({ _id: 1, rows: [{ k: 1 }] });
  });
});

describe('null and missing inside arrays', () => {
  const documents = [
    { _id: 'one lacks it', t: [{ a: 1 }, { b: 1 }] },
    { _id: 'all have it', t: [{ a: 1 }, { a: 2 }] },
    { _id: 'one has null', t: [{ a: null }, { a: 2 }] },
    { _id: 'all lack it', t: [{ b: 1 }] },
    { _id: 'empty', t: [] },
    { _id: 'texts', t: ['x'] },
    { _id: 'text', t: 'x' },
    { _id: 'null', t: null },
    { _id: 'missing' },
    { _id: 'object', t: { a: 3 } },
    { _id: 'object without', t: { b: 3 } },
    { _id: 'list in it', t: [{ a: [null, 1] }] },
  ];
  const NULL = [
    'one lacks it',
    'one has null',
    'all lack it',
    'text',
    'null',
    'missing',
    'object without',
    'list in it',
  ];
  const others = (ids: string[]): string[] => documents.map(({ _id }) => _id).filter((id) => !ids.includes(id));

  it.each<[string, () => object, string[]]>([
    ['null', () => ({ 't.a': null }), NULL],
    ['eq', () => ({ 't.a': _.eq(null) }), NULL],
    ['neq', () => ({ 't.a': _.neq(null) }), others(NULL)],
    ['in', () => ({ 't.a': _.in([null]) }), NULL],
    ['in, with others', () => ({ 't.a': _.in([null, 3]) }), [...NULL.slice(0, 6), 'object', ...NULL.slice(6)]],
    ['nin', () => ({ 't.a': _.nin([null]) }), others(NULL)],
    ['gte', () => ({ 't.a': { $gte: null } }), NULL],
    ['gt', () => ({ 't.a': { $gt: null } }), []],
    ['not null', () => ({ 't.a': { $not: { $eq: null } } }), others(NULL)],
    ['nor null', () => ({ $nor: [{ 't.a': null }] }), others(NULL)],
    [
      'or null',
      () => ({ $or: [{ 't.a': null }, { _id: 'object' }] }),
      [...NULL.slice(0, 6), 'object', ...NULL.slice(6)],
    ],
    ['all null', () => ({ 't.a': { $all: [null] } }), NULL],
    [
      'exists',
      () => ({ 't.a': _.exists(true) }),
      ['one lacks it', 'all have it', 'one has null', 'object', 'list in it'],
    ],
    [
      'does not exist',
      () => ({ 't.a': _.exists(false) }),
      ['all lack it', 'empty', 'texts', 'text', 'null', 'missing', 'object without'],
    ],
    ['type null', () => ({ 't.a': { $type: 'null' } }), ['one has null', 'list in it']],
    ['a value', () => ({ 't.a': 1 }), ['one lacks it', 'all have it', 'list in it']],
    ['not a value', () => ({ 't.a': _.neq(1) }), others(['one lacks it', 'all have it', 'list in it'])],
    ['null itself', () => ({ t: null }), ['null', 'missing']],
  ])('%s', async (_title, condition, expected) => {
    expect(await found(documents, condition(), true)).toEqual(expected);
  });

  it.each(['asc', 'desc'] as const)('sorts a missing field in an array as null: %s', async (direction) => {
    const orders: unknown[] = [];
    for (const name of ['plain', 'indexed']) {
      await db.collection(name).add(documents);
      const { data } = await db.collection(name).orderBy('t.a', direction).get();
      orders.push(data.map(({ _id }: { _id: string }) => _id));
    }
    const ascending = ['empty', ...documents.map(({ _id }) => _id).filter((id) => NULL.includes(id) || id === 'texts')];
    expect(orders[1]).toEqual(orders[0]);
    expect(orders[0]).toEqual(
      direction === 'asc'
        ? [...ascending, 'all have it', 'object']
        : ['object', 'all have it', 'one has null', 'one lacks it', 'list in it', ...ascending.slice(3, -1), 'empty'],
    );
  });
});
