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

it('reads the state at its first operation, plus its own writes, also by queries', async () => {
  const transaction = await db.startTransaction();
  const accounts = transaction.collection('accounts');
  await db.collection('accounts').doc('a').update({ money: 10.5 });
  await accounts.doc('a').get();
  await db.collection('accounts').doc('a').update({ money: 99 });
  await db.collection('accounts').doc('b').remove();
  await db.collection('accounts').add({ _id: 'later', owner: 'Later', money: 15 });
  expect((await accounts.doc('a').get()).data).toMatchObject({ money: 10.5 });
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

it('sees a document that was replaced twice as it was at its first operation', async () => {
  const transaction = await db.startTransaction();
  await transaction.collection('accounts').doc('b').get();
  await db.collection('accounts').doc('a').remove();
  await db.collection('accounts').add({ _id: 'a', owner: 'Other', money: 1 });
  expect((await transaction.collection('accounts').doc('a').get()).data).toMatchObject({ owner: 'Li', money: 10 });
  await transaction.rollback();
});

describe('a conflict', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['an update', () => db.collection('accounts').doc('a').update({ money: 0 })],
    ['a removal', () => db.collection('accounts').doc('a').remove()],
  ])('with %s outside of transactions: it wins, and the commit is refused', async (_title, first) => {
    const transaction = await db.startTransaction();
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ money: _.inc(1) });
    await first();
    expect(await refusalOf(transaction.commit())).toBe('DATABASE_TRANSACTION_CONFLICT');
    expect(await moneyOf('a')).not.toBe(11);
  });

  it.each<[string, (accounts: ReturnType<Transaction['collection']>) => Promise<unknown>]>([
    ['an update', (accounts) => accounts.doc('a').update({ money: 0 })],
    ['an update that changes nothing else', (accounts) => accounts.doc('a').update({ owner: 'Li', money: 7 })],
    ['a replacement', (accounts) => accounts.doc('a').set({ owner: 'Li', money: 0 })],
    ['a removal', (accounts) => accounts.doc('a').remove()],
    ['a document with the same new id', (accounts) => accounts.add({ _id: 'n', owner: 'Second' })],
    ['the same new unique value', (accounts) => accounts.add({ owner: 'New' })],
    ['the same unique value by an update', (accounts) => accounts.doc('b').update({ owner: 'New' })],
  ])('with another open transaction is refused at the write, and ends the second: %s', async (_title, write) => {
    const first = await db.startTransaction();
    const second = await db.startTransaction();
    await first
      .collection('accounts')
      .doc('a')
      .update({ money: _.inc(1) });
    await first.collection('accounts').add({ _id: 'n', owner: 'New', money: 1 });
    expect(await refusalOf(write(second.collection('accounts')))).toBe('DATABASE_TRANSACTION_CONFLICT');
    expect(await refusalOf(second.collection('accounts').doc('b').get())).toBe('DATABASE_TRANSACTION_FAIL');
    expect(await refusalOf(second.commit())).toBe('DATABASE_TRANSACTION_FAIL');
    await first.commit();
    expect([await moneyOf('a'), await moneyOf('b'), await moneyOf('n')]).toEqual([11, 20, 1]);
    const third = await db.startTransaction();
    await third.collection('accounts').doc('a').update({ money: 12 });
    await third.commit();
    expect(await moneyOf('a')).toBe(12);
  });

  it.each<[string, (accounts: ReturnType<Transaction['collection']>) => Promise<unknown>]>([
    ['a document that was committed since', (accounts) => accounts.doc('a').update({ money: _.inc(1) })],
    ['a unique value that was committed since', (accounts) => accounts.add({ owner: 'Taken' })],
    ['an id that was committed since', (accounts) => accounts.add({ _id: 'n', owner: 'Other' })],
  ])('is refused at the write, too, with %s', async (_title, write) => {
    const transaction = await db.startTransaction();
    const accounts = transaction.collection('accounts');
    await accounts.doc('b').get();
    await db.collection('accounts').doc('a').update({ money: 50 });
    await db.collection('accounts').add({ _id: 'n', owner: 'Taken' });
    expect(await refusalOf(write(accounts))).toBe('DATABASE_TRANSACTION_CONFLICT');
    expect(await moneyOf('a')).toBe(50);
  });

  it('is none with what was committed before the first operation', async () => {
    const transaction = await db.startTransaction();
    await db.collection('accounts').doc('a').update({ money: 50 });
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ money: _.inc(1) });
    await transaction.commit();
    expect(await moneyOf('a')).toBe(51);
  });

  it('is none with a transaction that was rolled back or has expired', async () => {
    const undone = await db.startTransaction();
    await undone.collection('accounts').doc('a').update({ money: 1 });
    await undone.rollback();
    const abandoned = await db.startTransaction();
    await abandoned.collection('accounts').doc('a').update({ money: 2 });
    bench.clock.now += 30_000;
    const transaction = await db.startTransaction();
    await transaction.collection('accounts').doc('a').update({ money: 3 });
    await transaction.commit();
    expect(await moneyOf('a')).toBe(3);
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

  it.each<[string, (accounts: ReturnType<Transaction['collection']>) => Promise<void>]>([
    [
      'two documents swap over a third value',
      async (accounts) => {
        await accounts.doc('a').update({ owner: 'spare' });
        await accounts.doc('b').update({ owner: 'Li' });
        await accounts.doc('a').update({ owner: 'Wang' });
      },
    ],
    [
      'two documents swap while one is away',
      async (accounts) => {
        await accounts.doc('a').remove();
        await accounts.doc('b').set({ owner: 'Li', money: 20 });
        await accounts.doc('a').set({ owner: 'Wang', money: 10 });
      },
    ],
  ])('may change hands inside a transaction: %s', async (_title, swap) => {
    const transaction = await db.startTransaction();
    await swap(transaction.collection('accounts'));
    await transaction.commit();
    const ownerOf = async (id: string) => (await db.collection('accounts').doc(id).get()).data[0]?.owner;
    expect([await ownerOf('a'), await ownerOf('b')]).toEqual(['Wang', 'Li']);
    expect((await db.collection('accounts').where({ owner: 'Li' }).get()).data).toMatchObject([{ _id: 'b' }]);
    expect(await refusalOf(db.collection('accounts').add({ owner: 'Wang' }))).toBe('DATABASE_DUPLICATE_WRITE');
    await db.collection('accounts').add({ owner: 'spare' });
  });

  it('keeps the unique values that a commit did not change', async () => {
    const transaction = await db.startTransaction();
    await transaction.collection('accounts').doc('a').update({ money: 1 });
    await transaction.commit();
    expect(await refusalOf(db.collection('accounts').add({ owner: 'Li' }))).toBe('DATABASE_DUPLICATE_WRITE');
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
      '30 s after its start',
      async () => {
        bench.clock.now += 30_000;
      },
    ],
    [
      'abandoned, when the next one starts',
      async () => {
        bench.clock.now += 30_000;
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
