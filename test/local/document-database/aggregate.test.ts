import { type Bench, type Database, openBench, refusalOf } from './sdk';

type Aggregate = ReturnType<ReturnType<Database['collection']>['aggregate']>;

let bench: Bench;
let db: Database;

beforeAll(async () => {
  bench = await openBench();
  db = bench.db;
  const owner = db.ObjectId({ id: '507f1f77bcf86cd799439011' });
  bench.local.declare([
    { name: 'orders', indexes: [{ name: 'city', keys: [{ field: 'city', direction: 1 }], unique: false }] },
    { name: 'goods', indexes: [{ name: 'code', keys: [{ field: 'code', direction: 1 }], unique: false }] },
    { name: 'empty', indexes: [] },
  ]);
  await db.collection('orders').add([
    { _id: 1, city: 'A', sum: 10, goods: ['g1', 'g2'], at: new Date(Date.UTC(2026, 0, 5)), owner },
    { _id: 2, city: 'B', sum: 25, goods: ['g2'], note: 'x', owner },
    { _id: 3, city: 'A', sum: 5, goods: [], detail: { rows: [{ n: 1 }, { n: 2 }] } },
    { _id: 4, city: 'C', sum: 40 },
  ]);
  await db.collection('goods').add([
    { _id: 'x', code: 'g1', price: 1, stock: 4 },
    { _id: 'y', code: 'g2', price: 2, stock: 30 },
    { _id: 'z', code: 'g2', price: 9, stock: 0 },
  ]);
});
afterAll(() => bench.close());

const orders = (): Aggregate => db.collection('orders').aggregate();
const $ = (): Database['command']['aggregate'] => db.command.aggregate;
const row = (_id: unknown, fields: object): object => ({ _id, ...fields });

it.each<[string, () => Aggregate, unknown[]]>([
  [
    'match, sort, skip, limit',
    () =>
      orders()
        .match({ sum: db.command.gt(5) })
        .sort({ sum: -1 })
        .skip(1)
        .limit(1)
        .project({ sum: 1 }),
    [row(2, { sum: 25 })],
  ],
  [
    'group',
    () =>
      orders()
        .group({ _id: '$city', total: $().sum('$sum'), n: $().sum(1), ids: $().push('$_id') })
        .sort({ _id: 1 }),
    [
      row('A', { total: 15, n: 2, ids: [1, 3] }),
      row('B', { total: 25, n: 1, ids: [2] }),
      row('C', { total: 40, n: 1, ids: [4] }),
    ],
  ],
  [
    'group everything',
    () =>
      orders().group({
        _id: null,
        mean: $().avg('$sum'),
        top: $().max('$sum'),
        low: $().min('$sum'),
        first: $().first('$city'),
        last: $().last('$city'),
      }),
    [row(null, { mean: 20, top: 40, low: 5, first: 'A', last: 'C' })],
  ],
  [
    'group, lists without what is missing',
    () => orders().group({ _id: null, notes: $().push('$note'), cities: $().addToSet('$city') }),
    [row(null, { notes: ['x'], cities: ['A', 'B', 'C'] })],
  ],
  [
    'group by an ObjectId',
    () =>
      orders()
        .match({ owner: db.command.exists(true) })
        .group({ _id: '$owner', n: $().sum(1) })
        .project({ _id: 0, n: 1 }),
    [{ n: 2 }],
  ],
  [
    'project with expressions',
    () =>
      orders()
        .match({ _id: 1 })
        .project({ _id: 0, twice: $().multiply(['$sum', 2]), missing: '$none', year: $().year('$at') }),
    [{ twice: 20, year: 2026 }],
  ],
  [
    'addFields',
    () =>
      orders()
        .match({ _id: 3 })
        .addFields({ detail: { more: '$sum' }, big: $().gt(['$sum', null]) })
        .project({ goods: 0, owner: 0, city: 0 }),
    [row(3, { sum: 5, detail: { rows: [{ n: 1 }, { n: 2 }], more: 5 }, big: true })],
  ],
  [
    'unwind',
    () => orders().unwind('$goods').project({ goods: 1 }),
    [row(1, { goods: 'g1' }), row(1, { goods: 'g2' }), row(2, { goods: 'g2' })],
  ],
  [
    'unwind a nested list, with index',
    () => orders().unwind({ path: '$detail.rows', includeArrayIndex: 'at' }).project({ detail: 1, at: 1 }),
    [row(3, { detail: { rows: { n: 1 } }, at: 0 }), row(3, { detail: { rows: { n: 2 } }, at: 1 })],
  ],
  [
    'unwind, keeping what is empty',
    () =>
      orders()
        .unwind({ path: '$goods', preserveNullAndEmptyArrays: true })
        .match({ sum: db.command.in([5, 40]) })
        .project({ goods: 1 }),
    [row(3, {}), row(4, {})],
  ],
  [
    'lookup by a list',
    () =>
      orders()
        .match({ _id: 1 })
        .lookup({ from: 'goods', localField: 'goods', foreignField: 'code', as: 'found' })
        .project({ found: { _id: 1 } }),
    [row(1, { found: [{ _id: 'x' }, { _id: 'y' }, { _id: 'z' }] })],
  ],
  [
    'lookup of nothing',
    () =>
      orders()
        .match({ _id: 3 })
        .lookup({ from: 'goods', localField: 'goods', foreignField: 'code', as: 'found' })
        .project({ found: 1 }),
    [row(3, { found: [] })],
  ],
  [
    'lookup by a pipeline',
    () =>
      orders()
        .match({ sum: db.command.lt(20) })
        .lookup({
          from: 'goods',
          let: { codes: '$goods', sum: '$sum' },
          pipeline: $()
            .pipeline()
            .match(
              db.command.expr($().and([$().in(['$code', $().ifNull(['$$codes', []])]), $().lt(['$stock', '$$sum'])])),
            )
            .project({ price: 1 })
            .done(),
          as: 'small',
        })
        .project({ small: 1 }),
    [
      row(1, {
        small: [
          { _id: 'x', price: 1 },
          { _id: 'z', price: 9 },
        ],
      }),
      row(3, { small: [] }),
    ],
  ],
  [
    'lookup by a pipeline without bindings',
    () =>
      orders()
        .match({ _id: 4 })
        .lookup({
          from: 'goods',
          pipeline: $().pipeline().match({ price: 9 }).project({ _id: 1 }).done(),
          as: 'found',
        })
        .project({ found: 1 }),
    [row(4, { found: [{ _id: 'z' }] })],
  ],
  ['count', () => orders().match({ city: 'A' }).count('n'), [{ n: 2 }]],
  ['count of nothing', () => orders().match({ city: 'Z' }).count('n'), []],
  [
    'bucket',
    () =>
      orders().bucket({
        groupBy: '$sum',
        boundaries: [0, 10, 30],
        default: 'more',
        output: { n: $().sum(1), ids: $().push('$_id') },
      }),
    [row(0, { n: 1, ids: [3] }), row(10, { n: 2, ids: [1, 2] }), row('more', { n: 1, ids: [4] })],
  ],
  [
    'sample of all',
    () => orders().sample({ size: 9 }).sort({ _id: 1 }).project({ sum: 1 }),
    [row(1, { sum: 10 }), row(2, { sum: 25 }), row(3, { sum: 5 }), row(4, { sum: 40 })],
  ],
  [
    'replaceRoot',
    () => orders().match({ _id: 3 }).replaceRoot({ newRoot: '$detail' }),
    [{ rows: [{ n: 1 }, { n: 2 }] }],
  ],
  ['sortByCount', () => orders().sortByCount('$city').limit(1), [row('A', { count: 2 })]],
  [
    'a shape of dates',
    () =>
      orders()
        .match({ _id: 1 })
        .project({ _id: 0, day: $().dateToString({ date: '$at', format: '%Y-%m-%d' }) }),
    [{ day: '2026-01-05' }],
  ],
  [
    'filter, map and cond',
    () =>
      orders()
        .match({ _id: 1 })
        .project({
          _id: 0,
          list: $().map({ input: '$goods', as: 'good', in: $().cond([$().eq(['$$good', 'g1']), 1, 0]) }),
        }),
    [{ list: [1, 0] }],
  ],
])('%s', async (_title, pipeline, expected) => {
  expect((await pipeline().end()).data).toEqual(expected);
});

it('changes no stored document', async () => {
  const before = (await db.collection('orders').get()).data;
  await orders().addFields({ 'detail.more': 1 }).project({ 'detail.rows': 0 }).end();
  expect((await db.collection('orders').get()).data).toEqual(before);
});

it('draws a sample without repeating', async () => {
  const { data } = await orders().sample({ size: 3 }).end();
  expect(new Set(data.map(({ _id }: { _id: number }) => _id)).size).toBe(3);
});

it.each<[string, () => Aggregate, string]>([
  [
    'a geographic stage',
    () => orders().geoNear({ near: { longitude: 1, latitude: 1 }, distanceField: 'd', spherical: true }),
    'NOT_IMPLEMENTED',
  ],
  [
    'bucketAuto, on an empty collection too',
    () => db.collection('empty').aggregate().bucketAuto({ groupBy: '$x', buckets: 2 }),
    'NOT_IMPLEMENTED',
  ],
  ['an unknown expression', () => orders().project({ x: { $meta: 'textScore' } }), 'NOT_IMPLEMENTED'],
  [
    'a lookup in a missing collection',
    () => orders().lookup({ from: 'none', localField: 'a', foreignField: 'b', as: 'c' }),
    'DATABASE_COLLECTION_NOT_EXIST',
  ],
  [
    'a value outside of the buckets',
    () => orders().bucket({ groupBy: '$sum', boundaries: [0, 10] }),
    'DATABASE_REQUEST_FAILED',
  ],
])('refuses %s', async (_title, pipeline, code) => {
  expect(await refusalOf(pipeline().end())).toBe(code);
});
