import { type Bench, type Database, openBench, refusalOf } from './sdk';

type Transaction = Awaited<ReturnType<Database['startTransaction']>>;

let bench: Bench;
let db: Database;
let _: Database['command'];

beforeAll(async () => {
  bench = await openBench();
  db = bench.db;
  _ = db.command;
  bench.local.declare([
    {
      name: 'accounts',
      indexes: [
        { name: 'owner', keys: [{ field: 'owner', direction: 1 }], unique: true },
        { name: 'money', keys: [{ field: 'money', direction: 1 }], unique: false },
      ],
    },
  ]);
});
beforeEach(async () => {
  bench.local.clear();
  await db.collection('accounts').add([
    { _id: 'a', owner: 'Li', money: 10 },
    { _id: 'b', owner: 'Wang', money: 20 },
  ]);
});
afterAll(() => bench.close());

const moneyOf = async (id: string): Promise<number> => (await db.collection('accounts').doc(id).get()).data[0]?.money;

it('commits everything at once', async () => {
  await db.runTransaction(async (transaction: Transaction) => {
    const accounts = transaction.collection('accounts');
    await accounts.doc('a').update({ money: _.inc(-5) });
    await accounts.doc('b').update({ money: _.inc(5) });
    await accounts.add({ _id: 'c', owner: 'Zhao', money: 0 });
    expect(await moneyOf('a')).toBe(10);
    expect((await accounts.doc('a').get()).data).toMatchObject({ money: 5 });
  });
  expect([await moneyOf('a'), await moneyOf('b'), await moneyOf('c')]).toEqual([5, 25, 0]);
});

it('leaves nothing after a rollback', async () => {
  const transaction = await db.startTransaction();
  await transaction.collection('accounts').doc('a').remove();
  await transaction.collection('accounts').doc('n').set({ owner: 'New' });
  await transaction.rollback();
  expect((await db.collection('accounts').count()).total).toBe(2);
});

it('throws what the callback throws, and writes nothing', async () => {
  const work = db.runTransaction(async (transaction: Transaction) => {
    await transaction.collection('accounts').doc('a').update({ money: 0 });
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await moneyOf('a')).toBe(10);
});

it('reads the state at its start, plus its own writes, also by queries', async () => {
  const transaction = await db.startTransaction();
  const accounts = transaction.collection('accounts');
  await db.collection('accounts').doc('a').update({ money: 99 });
  await db.collection('accounts').doc('b').remove();
  await db.collection('accounts').add({ _id: 'later', owner: 'Later', money: 15 });
  expect((await accounts.doc('a').get()).data).toMatchObject({ money: 10 });
  expect((await accounts.doc('b').get()).data).toMatchObject({ money: 20 });
  expect((await accounts.doc('later').get()).data).toBeNull();

  await accounts.add({ _id: 'own', owner: 'Own', money: 12 });
  await accounts.doc('c').set({ owner: 'C', money: 30 });
  await accounts.doc('c').remove();
  const { data } = await accounts
    .where({ money: _.gt(5) })
    .orderBy('money', 'desc')
    .get();
  expect(data.map(({ _id }: { _id: string }) => _id)).toEqual(['b', 'own', 'a']);
  await transaction.rollback();
});

it('sees a document that was replaced twice as it was at its start', async () => {
  const transaction = await db.startTransaction();
  await db.collection('accounts').doc('a').remove();
  await db.collection('accounts').add({ _id: 'a', owner: 'Other', money: 1 });
  expect((await transaction.collection('accounts').doc('a').get()).data).toMatchObject({ owner: 'Li', money: 10 });
  await transaction.rollback();
});

describe('a conflict', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['an update', () => db.collection('accounts').doc('a').update({ money: 0 })],
    ['a removal', () => db.collection('accounts').doc('a').remove()],
    [
      'another transaction',
      () => db.runTransaction((other: Transaction) => other.collection('accounts').doc('a').update({ money: 0 })),
    ],
  ])('with %s: the first commit wins', async (_title, first) => {
    const transaction = await db.startTransaction();
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ money: _.inc(1) });
    await first();
    expect(await refusalOf(transaction.commit())).toBe('DATABASE_TRANSACTION_CONFLICT');
    expect(await moneyOf('a')).not.toBe(11);
  });

  it('is no conflict if the transaction only read the document that another one changed', async () => {
    const transaction = await db.startTransaction();
    await transaction.collection('accounts').doc('a').get();
    await transaction.collection('accounts').doc('b').update({ money: 1 });
    await db.collection('accounts').doc('a').update({ money: 0 });
    await transaction.commit();
    expect(await moneyOf('b')).toBe(1);
  });

  it('of two inserts with one id: the second sees the first on its next attempt', async () => {
    let attempts = 0;
    await db.runTransaction(async (transaction: Transaction) => {
      attempts += 1;
      const accounts = transaction.collection('accounts');
      const { data } = await accounts.doc('n').get();
      if (attempts === 1) await db.collection('accounts').add({ _id: 'n', owner: 'N', money: 1 });
      if (!data) await accounts.doc('n').set({ owner: 'N', money: 2 });
    });
    expect([attempts, await moneyOf('n')]).toEqual([2, 1]);
  });

  it('lets runTransaction try again, so that no increment is lost', async () => {
    const increment = () =>
      db.runTransaction(async (transaction: Transaction) => {
        const account = transaction.collection('accounts').doc('a');
        const { data } = await account.get();
        await account.update({ money: data.money + 1 });
      });
    await Promise.all([increment(), increment(), increment()]);
    expect(await moneyOf('a')).toBe(13);
  });
});

describe('a unique index', () => {
  it('refuses a value that the snapshot or an own write has', async () => {
    const transaction = await db.startTransaction();
    const accounts = transaction.collection('accounts');
    expect(await refusalOf(accounts.add({ owner: 'Li' }))).toBe('DATABASE_DUPLICATE_WRITE');
    expect(await refusalOf(accounts.add({ _id: 'a' }))).toBe('DATABASE_DUPLICATE_WRITE');
    await accounts.add({ owner: 'Own' });
    expect(await refusalOf(accounts.add({ owner: 'Own' }))).toBe('DATABASE_DUPLICATE_WRITE');
    await accounts.doc('a').update({ owner: 'Moved' });
    await accounts.add({ _id: 'li', owner: 'Li' });
    await transaction.rollback();
  });

  it('turns a value that was taken meanwhile into a conflict', async () => {
    const transaction = await db.startTransaction();
    await transaction.collection('accounts').add({ owner: 'Taken' });
    await db.collection('accounts').add({ owner: 'Taken' });
    expect(await refusalOf(transaction.commit())).toBe('DATABASE_TRANSACTION_CONFLICT');
  });
});

describe('an ended transaction', () => {
  it.each<[string, (transaction: Transaction) => Promise<unknown>]>([
    ['after its commit', (transaction) => transaction.commit()],
    ['after its rollback', (transaction) => transaction.rollback()],
    [
      '60 s after its start',
      async () => {
        bench.clock.now += 60_000;
      },
    ],
    [
      'abandoned, when the next one starts',
      async () => {
        bench.clock.now += 60_000;
        await (await db.startTransaction()).rollback();
      },
    ],
  ])('refuses everything %s', async (_title, end) => {
    const transaction = await db.startTransaction();
    const account = transaction.collection('accounts').doc('a');
    await account.update({ money: 1 });
    await end(transaction);
    expect(await refusalOf(account.get())).toBe('DATABASE_TRANSACTION_FAIL');
    expect(await refusalOf(account.update({ money: 2 }))).toBe('DATABASE_TRANSACTION_FAIL');
    expect(await refusalOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL');
    expect(await refusalOf(transaction.rollback())).toBe('DATABASE_TRANSACTION_FAIL');
  });
});
