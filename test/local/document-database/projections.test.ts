import { type Bench, type Database, openBench, refusalOf } from './sdk';

let bench: Bench;
let db: Database;
let _: Database['command'];

const document = {
  _id: 1,
  title: 'T',
  list: [1, 2, 3, 4],
  rows: [{ k: 1, v: 'a', tags: ['x', 'y'] }, { k: 2, v: 'b', tags: ['z'] }, 'text'],
  deep: { list: [7, 8, 9], other: true },
};

beforeAll(async () => {
  bench = await openBench();
  db = bench.db;
  _ = db.command;
  bench.local.declare([{ name: 'things', indexes: [] }]);
  await db.collection('things').add(document);
});
afterAll(() => bench.close());

const slice = (given: unknown) => _.project.slice(given as never);
const without = (...fields: (keyof typeof document)[]): object =>
  Object.fromEntries(Object.entries(document).filter(([field]) => !fields.includes(field as never)));

it.each<[string, () => object, object]>([
  ['a slice', () => ({ list: slice(1) }), { ...document, list: [1] }],
  ['a slice from the end', () => ({ list: slice(-2) }), { ...document, list: [3, 4] }],
  ['a slice of nothing', () => ({ list: slice(0) }), { ...document, list: [] }],
  ['a slice with skip', () => ({ list: slice([1, 2]) }), { ...document, list: [2, 3] }],
  ['a slice with skip from the end', () => ({ list: slice([-3, 1]) }), { ...document, list: [2] }],
  ['a slice with skip beyond', () => ({ list: slice([9, 1]) }), { ...document, list: [] }],
  ['two slices', () => ({ list: slice(1), rows: slice(-1) }), { ...document, list: [1], rows: ['text'] }],
  ['a slice deep inside', () => ({ 'deep.list': slice(1) }), { ...document, deep: { list: [7], other: true } }],
  [
    'a slice in every object of a list',
    () => ({ 'rows.tags': slice(1) }),
    { ...document, rows: [{ k: 1, v: 'a', tags: ['x'] }, { k: 2, v: 'b', tags: ['z'] }, 'text'] },
  ],
  ['a slice of a missing field', () => ({ none: slice(1) }), document],
  ['a slice of what is no list', () => ({ title: slice(1) }), document],
  ['a slice beside a shown field', () => ({ title: true, list: slice(1) }), { _id: 1, title: 'T', list: [1] }],
  ['a slice beside a hidden field', () => ({ title: false, list: slice(1) }), { ...without('title'), list: [1] }],
  ['a slice without the id', () => ({ _id: false, list: slice(1) }), { ...without('_id'), list: [1] }],
  ['a slice with the id', () => ({ _id: true, list: slice(1) }), { _id: 1, list: [1] }],
  ['the id alone', () => ({ _id: true }), { _id: 1 }],
  ['all but the id', () => ({ _id: false }), without('_id')],
  ['elemMatch', () => ({ rows: _.project.elemMatch({ k: 2 }) }), { _id: 1, rows: [document.rows[1]] }],
  [
    'elemMatch of a comparison',
    () => ({ rows: _.project.elemMatch({ k: { $gt: 0 } }) }),
    { _id: 1, rows: [document.rows[0]] },
  ],
  ['elemMatch of values', () => ({ list: _.project.elemMatch({ $gt: 2 }) }), { _id: 1, list: [3] }],
  [
    'elemMatch of a missing field, not of a text',
    () => ({ rows: _.project.elemMatch({ none: null, k: 9 }) }),
    { _id: 1 },
  ],
  ['elemMatch of nothing', () => ({ rows: _.project.elemMatch({ k: 9 }) }), { _id: 1 }],
  [
    'elemMatch beside a shown field',
    () => ({ title: 1, rows: _.project.elemMatch({ k: 2 }) }),
    { _id: 1, title: 'T', rows: [document.rows[1]] },
  ],
  ['a path through a list', () => ({ 'rows.k': 1 }), { _id: 1, rows: [{ k: 1 }, { k: 2 }] }],
  [
    'two paths through a list',
    () => ({ 'rows.k': 1, 'rows.v': 1 }),
    {
      _id: 1,
      rows: [
        { k: 1, v: 'a' },
        { k: 2, v: 'b' },
      ],
    },
  ],
  ['a nested object', () => ({ deep: { other: 1 } }), { _id: 1, deep: { other: true } }],
  [
    'hidden inside a list',
    () => ({ 'rows.tags': 0, 'rows.v': 0 }),
    { ...document, rows: [{ k: 1 }, { k: 2 }, 'text'] },
  ],
  ['a missing field', () => ({ none: 1 }), { _id: 1 }],
  ['a path through a text', () => ({ 'title.none': 1 }), { _id: 1 }],
  ['a place, which is no field', () => ({ 'list.0': 1 }), { _id: 1, list: [] }],
])('%s', async (_title, projection, expected) => {
  const things = db.collection('things');
  expect((await things.doc(1).field(projection()).get()).data).toEqual([expected]);
  expect((await things.where({ _id: 1 }).field(projection()).get()).data).toEqual([expected]);
  expect((await things.doc(1).get()).data).toEqual([document]);
});

it.each<[string, () => object, unknown]>([
  ['a field', () => ({ 'rows.k': 2 }), [document.rows[1]]],
  ['elemMatch', () => ({ rows: _.elemMatch({ k: _.gt(1) }) }), [document.rows[1]]],
  ['a condition inside and', () => _.and([{ _id: 1 }, { 'rows.v': 'b' }]), [document.rows[1]]],
])('shows the element that the query met by %s', async (_title, condition, rows) => {
  const { data } = await db.collection('things').where(condition()).field({ 'rows.$': 1 }).get();
  expect(data).toEqual([{ _id: 1, rows }]);
});

it.each<[string, () => object]>([
  ['shown and hidden fields', () => ({ title: 1, list: 0 })],
  ['a hidden field beside elemMatch', () => ({ title: 0, rows: _.project.elemMatch({ k: 1 }) })],
  ['a field and one inside it', () => ({ deep: 1, 'deep.list': 1 })],
  ['a slice with skip and no limit', () => ({ list: slice([1]) })],
  ['a slice with a limit of zero', () => ({ list: slice([1, 0]) })],
  ['a slice of a text', () => ({ list: slice('1') })],
])('refuses %s', async (_title, projection) => {
  expect(await refusalOf(db.collection('things').doc(1).field(projection()).get())).toBe('DATABASE_REQUEST_FAILED');
});
