import { type Bench, type Database, openBench, refusalOf } from './sdk';

let bench: Bench;
let db: Database;
let _: Database['command'];

beforeAll(async () => {
  bench = await openBench();
  db = bench.db;
  _ = db.command;
  await db.createCollection('posts');
  await db.collection('posts').add([
    { _id: 1, title: 'Alpha', stars: 3, tags: ['a', 'b'], author: { name: 'Li', age: 40 }, at: new Date(1_000) },
    { _id: 2, title: 'beta', stars: 5, tags: ['b'], author: { name: 'Wang', age: 55 }, at: new Date(2_000) },
    { _id: 3, title: 'Gamma', stars: 8, tags: [], author: { name: 'Zhao' }, at: new Date(3_000) },
    {
      _id: 4,
      title: null,
      scores: [
        { by: 'x', points: 1 },
        { by: 'y', points: 9 },
      ],
      tags: 'a',
    },
    { _id: 'five', owner: db.ObjectId({ id: '507f1f77bcf86cd799439011' }), isDraft: true, size: 12 },
  ]);
});
afterAll(() => bench.close());

const idsOf = async (condition: object): Promise<unknown[]> => {
  const { data } = await db.collection('posts').where(condition).get();
  return data.map(({ _id }: { _id: unknown }) => _id);
};

it.each<[string, () => object, unknown[]]>([
  ['a value', () => ({ stars: 5 }), [2]],
  ['several fields', () => ({ stars: 5, title: 'Alpha' }), []],
  ['eq', () => ({ stars: _.eq(8) }), [3]],
  ['neq', () => ({ stars: _.neq(8) }), [1, 2, 4, 'five']],
  ['gt', () => ({ stars: _.gt(3) }), [2, 3]],
  ['gte', () => ({ stars: _.gte(3) }), [1, 2, 3]],
  ['lt', () => ({ stars: _.lt(5) }), [1]],
  ['lte', () => ({ stars: _.lte(5) }), [1, 2]],
  ['in', () => ({ stars: _.in([3, 8, 99]) }), [1, 3]],
  ['in nothing', () => ({ stars: _.in([]) }), []],
  ['nin', () => ({ stars: _.nin([3, 8]) }), [2, 4, 'five']],
  ['an element of an array', () => ({ tags: 'b' }), [1, 2]],
  ['in, on an array', () => ({ tags: _.in(['a', 'z']) }), [1, 4]],
  ['all', () => ({ tags: _.all(['a', 'b']) }), [1]],
  ['all, on a field that is no array', () => ({ tags: _.all(['a']) }), [1, 4]],
  ['size', () => ({ tags: _.size(0) }), [3]],
  ['elemMatch', () => ({ scores: _.elemMatch({ by: 'y', points: _.gt(5) }) }), [4]],
  ['elemMatch that two elements meet only together', () => ({ scores: _.elemMatch({ by: 'x', points: _.gt(5) }) }), []],
  ['exists', () => ({ isDraft: _.exists(true) }), ['five']],
  ['does not exist', () => ({ author: _.exists(false) }), [4, 'five']],
  ['mod', () => ({ stars: { $mod: [3, 2] } }), [2, 3]],
  ['null, or missing', () => ({ title: null }), [4, 'five']],
  ['and, on one field', () => ({ stars: _.gt(3).and(_.lt(8)) }), [2]],
  ['or, on one field', () => ({ stars: _.lt(4).or(_.gt(7)) }), [1, 3]],
  ['and', () => _.and([{ stars: _.gt(3) }, { title: 'beta' }]), [2]],
  ['or', () => _.or([{ stars: 3 }, { isDraft: true }]), [1, 'five']],
  ['nor', () => _.nor([{ stars: _.gt(3) }, { isDraft: true }]), [1, 4]],
  ['not', () => ({ stars: _.not(_.gt(3)) }), [1, 4, 'five']],
  ['a nested path', () => ({ 'author.name': 'Li' }), [1]],
  ['a nested object', () => ({ author: { age: _.gte(50) } }), [2]],
  ['a path through an array of objects', () => ({ 'scores.points': 9 }), [4]],
  ['a place in an array', () => ({ 'scores.0.by': 'x' }), [4]],
  ['a date', () => ({ at: new Date(2_000) }), [2]],
  ['dates before', () => ({ at: _.lt(new Date(2_500)) }), [1, 2]],
  ['a server date with offset', () => ({ at: _.lt(db.serverDate({ offset: -1 })) }), [1, 2, 3]],
  ['an ObjectId', () => ({ owner: db.ObjectId({ id: '507f1f77bcf86cd799439011' }) }), ['five']],
  ['a regular expression', () => ({ title: /^b/ }), [2]],
  ['db.RegExp with options', () => ({ title: db.RegExp({ regexp: '^(a|G)', options: 'i' }) }), [1, 3]],
  ['numbers only, though texts are greater', () => ({ title: _.gt(0) }), []],
  ['a numeric id', () => ({ _id: 2 }), [2]],
  ['an id of another type', () => ({ _id: '2' }), []],
  ['expr', () => _.expr({ $gt: ['$author.age', '$stars'] }), [1, 2]],
])('finds by %s', async (_title, condition, expected) => {
  expect(await idsOf(condition())).toEqual(expected);
});

it('sorts by several fields, skips and limits', async () => {
  const { data } = await db.collection('posts').orderBy('stars', 'desc').orderBy('title', 'asc').skip(1).limit(3).get();
  expect(data.map(({ _id }: { _id: unknown }) => _id)).toEqual([2, 1, 4]);
});

it('sorts texts by code points, as their UTF-8 bytes are sorted, with an index and without', async () => {
  const names = ['张', '张\u{ffff}', '张\u{20bb7}', '张\u{10ffff}', '弡'];
  await db.createCollection('names');
  await db.collection('names').add([...names].reverse().map((name) => ({ _id: name, name })));
  for (const field of ['_id', 'name']) {
    const { data } = await db.collection('names').orderBy(field, 'asc').get();
    expect(data.map(({ name }: { name: string }) => name)).toEqual(names);
    const above = await db
      .collection('names')
      .where({ [field]: _.gt('张\u{ffff}') })
      .get();
    expect(above.data).toHaveLength(3);
  }
});

it.each<[string, object, unknown]>([
  ['shows fields', { title: true, 'author.name': true }, { _id: 1, title: 'Alpha', author: { name: 'Li' } }],
  ['shows fields without the id', { _id: false, stars: true }, { stars: 3 }],
  [
    'hides fields',
    { tags: false, 'author.age': false, at: false },
    { _id: 1, title: 'Alpha', stars: 3, author: { name: 'Li' } },
  ],
])('%s', async (_title, projection, expected) => {
  expect((await db.collection('posts').doc(1).field(projection).get()).data).toEqual([expected]);
});

it('shows a slice of an array', async () => {
  const slice = db.command.project.slice(1);
  const { data } = await db.collection('posts').doc(1).field({ tags: slice }).get();
  expect(data[0].tags).toEqual(['a']);
  expect((await db.collection('posts').doc(1).get()).data[0].tags).toEqual(['a', 'b']);
});

it('counts', async () => {
  expect(await db.collection('posts').where({ tags: 'b' }).count()).toMatchObject({ total: 2 });
});

it('returns 100 documents by default, and at most 1,000', async () => {
  await db.createCollection('many');
  await db.collection('many').add(Array.from({ length: 1_100 }, (_item, _id) => ({ _id })));
  expect((await db.collection('many').get()).data).toHaveLength(100);
  expect((await db.collection('many').limit(5_000).get()).data).toHaveLength(1_000);
});

const circle = () => ({ at: _.geoWithin({ centerSphere: [[0, 0], 1] }) });

it.each<[string, () => Promise<unknown>, string]>([
  ['a missing collection', () => db.collection('none').get(), 'DATABASE_COLLECTION_NOT_EXIST'],
  ['a collection that exists', () => db.createCollection('posts'), 'DATABASE_COLLECTION_ALREADY_EXIST'],
  ['a geographic operator', () => db.collection('posts').where(circle()).get(), 'NOT_IMPLEMENTED'],
  [
    'a geographic operator inside or',
    () =>
      db
        .collection('posts')
        .where(_.or([circle()]))
        .get(),
    'NOT_IMPLEMENTED',
  ],
  [
    'a schema',
    () =>
      db
        .collection('posts')
        .where({ $jsonSchema: { required: ['x'] } })
        .get(),
    'NOT_IMPLEMENTED',
  ],
  [
    'a regular expression that does not parse',
    () =>
      db
        .collection('posts')
        .where({ title: db.RegExp({ regexp: '(' }) })
        .get(),
    'INVALID_PARAM',
  ],
])('refuses %s', async (_title, work, code) => {
  expect(await refusalOf(work())).toBe(code);
});

it.each<[string, Record<string, unknown>, string]>([
  ['an unknown action', { action: 'database.dropCollection', collectionName: 'posts' }, 'NOT_IMPLEMENTED'],
  ['no action', {}, 'INVALID_PARAM'],
  ['no collection', { action: 'database.getDocument' }, 'INVALID_PARAM'],
  [
    'a query that is no EJSON',
    { action: 'database.getDocument', collectionName: 'posts', query: '{' },
    'INVALID_PARAM',
  ],
  [
    'a query that is no object',
    { action: 'database.getDocument', collectionName: 'posts', query: '[1]' },
    'INVALID_PARAM',
  ],
  ['a negative offset', { action: 'database.getDocument', collectionName: 'posts', offset: -1 }, 'INVALID_PARAM'],
  ['a removal without a query', { action: 'database.removeDocument', collectionName: 'posts' }, 'INVALID_PARAM'],
  [
    'a prototype as a field',
    { action: 'database.getDocument', collectionName: 'posts', query: '{"__proto__":1}' },
    'INVALID_PARAM',
  ],
])('refuses %s', (_title, request, code) => {
  expect(bench.local.handle(request)).toEqual({ code, message: expect.any(String), requestId: expect.any(String) });
});
