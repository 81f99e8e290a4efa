import { type Bench, type Database, openBench } from './sdk';

const HEX = '507f1f77bcf86cd799439011';

let bench: Bench;
let db: Database;
beforeAll(async () => {
  bench = await openBench();
  db = bench.db;
  bench.local.declare([
    { name: 'things', indexes: [{ name: 'o', keys: [{ field: 'o', direction: 1 }], unique: false }] },
  ]);
});
beforeEach(() => bench.local.clear());
afterAll(() => bench.close());

const oid = () => db.ObjectId({ id: HEX });
const things = () => db.collection('things');

describe('an ObjectId comes back as its hexadecimal text', () => {
  beforeEach(async () => {
    await things().add({ _id: oid(), o: oid(), list: [oid(), { inner: oid() }], n: 1 });
  });
  const answered = { _id: HEX, o: HEX, list: [HEX, { inner: HEX }], n: 1 };

  it.each<[string, () => Promise<unknown>, unknown]>([
    ['get', async () => (await things().get()).data, [answered]],
    ['where by the id', async () => (await things().where({ _id: oid() }).get()).data, [answered]],
    ['where by a value', async () => (await things().where({ o: oid() }).get()).data, [answered]],
    [
      'where in',
      async () =>
        (
          await things()
            .where({ o: db.command.in([oid()]) })
            .get()
        ).data,
      [answered],
    ],
    ['field', async () => (await things().field({ o: true }).get()).data, [{ _id: HEX, o: HEX }]],
    ['aggregate', async () => (await things().aggregate().match({ n: 1 }).end()).data, [answered]],
    [
      'group',
      async () =>
        (
          await things()
            .aggregate()
            .group({ _id: '$o', all: db.command.aggregate.push('$_id') })
            .end()
        ).data,
      [{ _id: HEX, all: [HEX] }],
    ],
    [
      'lookup',
      async () =>
        (
          await things()
            .aggregate()
            .lookup({ from: 'things', localField: 'o', foreignField: '_id', as: 'found' })
            .project({ _id: 0, found: { _id: 1, o: 1 } })
            .end()
        ).data,
      [{ found: [{ _id: HEX, o: HEX }] }],
    ],
    [
      'updateAndReturn',
      async () => (await things().where({ n: 1 }).updateAndReturn({ n: 2 })).doc,
      { ...answered, n: 2 },
    ],
    [
      'updateAndReturn without a change',
      async () => (await things().where({ n: 1 }).updateAndReturn({ n: 1 })).doc,
      answered,
    ],
    [
      'add',
      async () => (await things().add({ _id: db.ObjectId({ id: `${HEX.slice(0, -1)}2` }) })).id,
      `${HEX.slice(0, -1)}2`,
    ],
    [
      'a transaction',
      async () => {
        const transaction = await db.startTransaction();
        const { data } = await transaction.collection('things').where({ o: oid() }).get();
        await transaction.rollback();
        return data;
      },
      [answered],
    ],
  ])('%s', async (_title, read, expected) => {
    expect(await read()).toEqual(expected);
  });

  it('stays an ObjectId through an update', async () => {
    await things().where({ n: 1 }).update({ n: 5 });
    expect((await things().where({ _id: oid(), o: oid(), n: 5 }).count()).total).toBe(1);
    expect((await things().where({ o: HEX }).count()).total).toBe(0);
  });
});

it.each<[string, string, unknown]>([
  ['$numberInt', '{"$numberInt":"7"}', 7],
  ['$numberLong', '{"$numberLong":"1700000000000"}', 1_700_000_000_000],
  ['a negative $numberLong', '{"$numberLong":"-5"}', -5],
  ['$numberDouble', '{"$numberDouble":"0.5"}', 0.5],
  ['NaN', '{"$numberDouble":"NaN"}', Number.NaN],
  ['infinity', '{"$numberDouble":"-Infinity"}', Number.NEGATIVE_INFINITY],
  ['$date of a $numberLong', '{"$date":{"$numberLong":"-5"}}', new Date(-5)],
  ['$date of a text', '{"$date":"2026-01-01T00:00:00.000Z"}', new Date(Date.UTC(2026, 0, 1))],
  ['$oid', `{"$oid":"${HEX}"}`, HEX],
  [
    'a list of them',
    `[{"$oid":"${HEX}"},{"$numberInt":"1"},null,{"d":{"$date":{"$numberLong":"0"}}}]`,
    [HEX, 1, null, { d: new Date(0) }],
  ],
  ['a text that looks like one', '"{\\"$oid\\":1}"', '{"$oid":1}'],
])('reads and answers %s', async (_title, text, expected) => {
  const data = [`{"_id":1,"v":${text}}`];
  bench.local.handle({ action: 'database.insertDocument', collectionName: 'things', data });
  expect((await things().doc(1).get()).data).toEqual([{ _id: 1, v: expected }]);
  const query = `{"v":${text}}`;
  expect(bench.local.handle({ action: 'database.calculateDocument', collectionName: 'things', query })).toMatchObject({
    data: { total: 1 },
  });
});

it.each([
  ['a decimal', '{"$numberDecimal":"1.5"}'],
  ['a timestamp', '{"$timestamp":{"t":1,"i":1}}'],
  ['the least key', '{"$minKey":1}'],
])('does not take %s for something else', (_title, text) => {
  const data = [`{"_id":1,"v":${text}}`];
  expect(bench.local.handle({ action: 'database.insertDocument', collectionName: 'things', data })).toMatchObject({
    code: 'NOT_IMPLEMENTED',
  });
});
