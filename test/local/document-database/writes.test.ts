import { type Bench, type Database, openBench, refusalOf } from './sdk';

let bench: Bench;
let db: Database;
let _: Database['command'];

beforeAll(async () => {
  bench = await openBench();
  db = bench.db;
  _ = db.command;
  bench.local.declare([
    { name: 'things', indexes: [{ name: 'code', keys: [{ field: 'code', direction: 1 }], unique: true }] },
    { name: 'free', indexes: [] },
  ]);
});
beforeEach(() => bench.local.clear());
afterAll(() => bench.close());

const read = async (id: string | number): Promise<unknown> => (await db.collection('free').doc(id).get()).data[0];

describe('add', () => {
  it('draws an id of 32 hexadecimal digits', async () => {
    const { id } = await db.collection('free').add({ a: 1 });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(await read(String(id))).toEqual({ _id: id, a: 1 });
  });

  it('keeps every kind of value', async () => {
    const document = {
      _id: 7,
      text: '学习\u0000😀',
      numbers: [0, -1, 1.5, 2 ** 40],
      flags: [true, false, null],
      dates: [new Date(0), new Date(-1), new Date(1_700_000_000_000)],
      nested: { list: [{ deep: [1, [2]] }] },
    };
    await db.collection('free').add(document);
    expect(await read(7)).toEqual(document);
  });

  it('keeps an ObjectId, which is answered as its text, and a regular expression', async () => {
    await db
      .collection('free')
      .add({ _id: 'o', owner: db.ObjectId({ id: '507f1f77bcf86cd799439011' }), pattern: /a+/i });
    const owner = db.ObjectId({ id: '507f1f77bcf86cd799439011' });
    expect((await db.collection('free').where({ owner }).count()).total).toBe(1);
    expect((await db.collection('free').where({ owner: '507f1f77bcf86cd799439011' }).count()).total).toBe(0);
    // The SDK's `get` converts the regular expression, so this looks at the raw answer.
    const answer = bench.local.handle({ action: 'database.getDocument', collectionName: 'free' });
    expect(answer['data']).toMatchObject({
      list: [
        '{"_id":"o","owner":"507f1f77bcf86cd799439011","pattern":{"$regularExpression":{"pattern":"a+","options":"i"}}}',
      ],
    });
  });

  it('writes the server date, with offset', async () => {
    await db
      .collection('free')
      .add({ _id: 'd', at: db.serverDate(), inner: { later: db.serverDate({ offset: 5_000 }) } });
    expect(await read('d')).toEqual({
      _id: 'd',
      at: new Date(bench.clock.now),
      inner: { later: new Date(bench.clock.now + 5_000) },
    });
  });

  it('inserts a list, all or none', async () => {
    expect(await db.collection('free').add([{ _id: 'a' }, { _id: 'b' }])).toMatchObject({ ids: ['a', 'b'] });
    expect(await refusalOf(db.collection('free').add([{ _id: 'c' }, { _id: 'a' }]))).toBe('DATABASE_DUPLICATE_WRITE');
    expect(await refusalOf(db.collection('free').add([{ _id: 'd' }, { _id: 'd' }]))).toBe('DATABASE_DUPLICATE_WRITE');
    expect((await db.collection('free').count()).total).toBe(2);
  });
});

describe('set', () => {
  it('creates a document, then replaces it whole', async () => {
    expect(await db.collection('free').doc('x').set({ a: 1, b: 2 })).toMatchObject({ updated: 0, upsertedId: 'x' });
    expect(await db.collection('free').doc('x').set({ a: 3 })).toMatchObject({ updated: 1, upsertedId: null });
    expect(await read('x')).toEqual({ _id: 'x', a: 3 });
  });
});

describe('update', () => {
  const before = {
    n: 4,
    text: 'old',
    list: [3, 1, 2],
    tags: ['a', 'b', 'a'],
    inner: { a: 1, b: 2 },
    rows: [{ k: 1 }, { k: 2 }],
  };

  it.each<[string, () => object, object]>([
    ['a value', () => ({ text: 'new' }), { text: 'new' }],
    ['a nested field, beside the others', () => ({ inner: { b: 9 } }), { inner: { a: 1, b: 9 } }],
    ['set: a whole object', () => ({ inner: _.set({ c: 1 }) }), { inner: { c: 1 } }],
    ['a dotted path', () => ({ 'inner.a': 5 }), { inner: { a: 5, b: 2 } }],
    ['a place in an array', () => ({ 'rows.1.k': 7 }), { rows: [{ k: 1 }, { k: 7 }] }],
    ['remove', () => ({ text: _.remove() }), { text: undefined }],
    ['inc', () => ({ n: _.inc(-1), fresh: _.inc(2) }), { n: 3, fresh: 2 }],
    ['mul', () => ({ n: _.mul(2.5) }), { n: 10 }],
    ['max', () => ({ n: _.max(9), 'inner.a': _.max(0) }), { n: 9 }],
    ['min', () => ({ n: _.min(1), 'inner.a': _.min(5) }), { n: 1 }],
    ['bit', () => ({ n: _.bit({ or: 3 }) }), { n: 7 }],
    ['rename', () => ({ text: _.rename('label') }), { text: undefined, label: 'old' }],
    ['push', () => ({ list: _.push(9, 8), fresh: _.push([1]) }), { list: [3, 1, 2, 9, 8], fresh: [1] }],
    ['push in the middle', () => ({ list: _.push({ each: [9], position: 1 }) }), { list: [3, 9, 1, 2] }],
    ['push, sort, slice', () => ({ list: _.push({ each: [0], sort: 1, slice: 3 }) }), { list: [0, 1, 2] }],
    [
      'push, sort, slice on a new field',
      () => ({ fresh: _.push({ each: [3, 1, 2], sort: 1, slice: 2 }) }),
      { fresh: [1, 2] },
    ],
    ['pop', () => ({ list: _.pop() }), { list: [3, 1] }],
    ['shift', () => ({ list: _.shift() }), { list: [1, 2] }],
    ['unshift', () => ({ list: _.unshift([8, 9]) }), { list: [8, 9, 3, 1, 2] }],
    ['pull', () => ({ tags: _.pull('a') }), { tags: ['b'] }],
    ['pull by condition', () => ({ list: _.pull(_.gte(2)), rows: _.pull({ k: 2 }) }), { list: [1], rows: [{ k: 1 }] }],
    ['pullAll', () => ({ list: _.pullAll([1, 3]) }), { list: [2] }],
    ['addToSet beside repetitions', () => ({ tags: _.addToSet('c') }), { tags: ['a', 'b', 'a', 'c'] }],
    ['addToSet', () => ({ list: _.addToSet(2), fresh: _.addToSet({ $each: [1, 1, 2] }) }), { fresh: [1, 2] }],
    ['a server date', () => ({ n: db.serverDate({ offset: -1 }) }), { n: new Date(Date.UTC(2026, 10, 20) - 1) }],
    ['a field named like an operator value', () => ({ n: _.set('$text') }), { n: '$text' }],
  ])('%s', async (_title, update, changed) => {
    await db.collection('free').add({ _id: 'u', ...before });
    expect(await db.collection('free').doc('u').update(update())).toMatchObject({ updated: 1 });
    expect(await read('u')).toEqual({ _id: 'u', ...before, ...changed });
  });

  it('changes the array element that the query matched', async () => {
    await db.collection('free').add({ _id: 'u', ...before });
    await db.collection('free').where({ _id: 'u', 'rows.k': 2 }).update({ 'rows.$.k': 20 });
    expect(await read('u')).toMatchObject({ rows: [{ k: 1 }, { k: 20 }] });
  });

  it('counts what really changed', async () => {
    await db.collection('free').add([{ n: 1 }, { n: 2 }, { n: 1, m: 0 }]);
    expect(
      await db
        .collection('free')
        .where({ n: _.gt(0) })
        .update({ n: 2 }),
    ).toMatchObject({ updated: 2 });
    expect(await db.collection('free').where({ n: 3 }).update({ n: 2 })).toMatchObject({ updated: 0 });
    expect(await db.collection('free').doc('none').update({ n: 2 })).toMatchObject({ updated: 0 });
  });

  it('changes only one document with multiple: false', async () => {
    await db.collection('free').add([{ n: 1 }, { n: 1 }]);
    expect(await db.collection('free').where({ n: 1 }).options({ multiple: false }).update({ n: 2 })).toMatchObject({
      updated: 1,
    });
  });

  it.each<[string, () => object, string]>([
    ['arithmetic on a text', () => ({ text: _.inc(1) }), 'DATABASE_REQUEST_FAILED'],
    ['a push to a number', () => ({ n: _.push(1) }), 'DATABASE_REQUEST_FAILED'],
    ['a path through a text', () => ({ 'text.inner': 1 }), 'DATABASE_REQUEST_FAILED'],
    ['two changes of one path', () => ({ $set: { 'inner.a': 1 }, $inc: { 'inner.a': 1 } }), 'DATABASE_REQUEST_FAILED'],
    ['counting beyond 2^53', () => ({ n: _.inc(Number.MAX_SAFE_INTEGER) }), 'NOT_IMPLEMENTED'],
    ['bits beyond 32', () => ({ n: _.bit({ or: 2 ** 40 }) }), 'NOT_IMPLEMENTED'],
    ['nothing', () => ({}), 'INVALID_PARAM'],
    ['an unknown operator', () => ({ $setOnInsert: { n: 1 } }), 'NOT_IMPLEMENTED'],
  ])('refuses %s and changes nothing', async (_title, update, code) => {
    await db.collection('free').add({ _id: 'u', ...before });
    const raw = db
      .collection('free')
      .where({ _id: 'u' })
      .options({ raw: Object.keys(update()).some((key) => key.startsWith('$')) });
    expect(await refusalOf(raw.update(update()))).toBe(code);
    expect(await read('u')).toEqual({ _id: 'u', ...before });
  });
});

describe('updateAndReturn', () => {
  it('returns the document after the update', async () => {
    await db.collection('free').add([
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
    ]);
    const answer = await db
      .collection('free')
      .where({ n: 1 })
      .updateAndReturn({ n: _.inc(1) });
    expect(answer).toMatchObject({ updated: 1, doc: { _id: 1, n: 2 } });
  });

  it('counts the document that it found, though nothing changes', async () => {
    await db.collection('free').add({ _id: 1, n: 1 });
    expect(await db.collection('free').where({ n: 1 }).updateAndReturn({ n: 1 })).toMatchObject({
      updated: 1,
      doc: { _id: 1, n: 1 },
    });
  });

  it('returns null when nothing matches', async () => {
    expect(await db.collection('free').where({ n: 9 }).updateAndReturn({ n: 1 })).toMatchObject({
      updated: 0,
      doc: null,
    });
  });
});

describe('remove', () => {
  it('removes one document, or all that match', async () => {
    await db.collection('free').add([
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
      { _id: 3, n: 2 },
    ]);
    expect(await db.collection('free').doc(1).remove()).toMatchObject({ deleted: 1 });
    expect(await db.collection('free').where({ n: 1 }).remove()).toMatchObject({ deleted: 1 });
    expect((await db.collection('free').get()).data).toEqual([{ _id: 3, n: 2 }]);
  });
});

describe('a unique index', () => {
  it('refuses a second document with the value, also by update and set', async () => {
    const things = db.collection('things');
    await things.add([
      { _id: 'a', code: 1 },
      { _id: 'b', code: 2 },
    ]);
    expect(await refusalOf(things.add({ code: 1 }))).toBe('DATABASE_DUPLICATE_WRITE');
    expect(await refusalOf(things.doc('b').update({ code: 1 }))).toBe('DATABASE_DUPLICATE_WRITE');
    expect(await refusalOf(things.doc('c').set({ code: 2 }))).toBe('DATABASE_DUPLICATE_WRITE');
    expect(await refusalOf(things.where({ code: _.gt(0) }).update({ code: 3 }))).toBe('DATABASE_DUPLICATE_WRITE');
    expect((await things.orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'a', code: 1 },
      { _id: 'b', code: 2 },
    ]);
  });

  it('lets a document keep its own value, and frees the value of a removed one', async () => {
    const things = db.collection('things');
    await things.add({ _id: 'a', code: 1 });
    await things.doc('a').set({ code: 1, more: true });
    await things.doc('a').remove();
    await things.add({ _id: 'b', code: 1 });
    expect((await things.count()).total).toBe(1);
  });
});

it.each<[string, object, string]>([
  ["a field that starts with '$'", { $set: 1 }, 'INVALID_PARAM'],
  ['a field with a dot', { 'a.b': 1 }, 'NOT_IMPLEMENTED'],
  ['an id that is a list', { _id: [1] }, 'INVALID_PARAM'],
])('refuses %s', async (_title, document, code) => {
  expect(await refusalOf(db.collection('free').add(document))).toBe(code);
});
