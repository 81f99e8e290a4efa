import { command } from '../../../cloudfunctions/_kit/database';
import { Units } from '../../../cloudfunctions/org/collections';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

/** What a caller gets who has lost a value on the way: the types say it is there. */
const lost = undefined as unknown as string;
const units = () => cloud.db.in(Units);
const stored = (): unknown[] =>
  (cloud.local.database.handle({ action: 'database.getDocument', collectionName: Units.name })['data'] as never)[
    'list'
  ];

const UNDEFINED: [string, () => object][] = [
  ['undefined', () => lost as unknown as object],
  ['null', () => null as unknown as object],
  ['a field that is undefined', () => ({ unitId: lost })],
  ['a field that is undefined beside one that is not', () => ({ unitId: lost, kind: 'branch' })],
  ['a nested field that is undefined', () => ({ written: { by: lost }, kind: 'branch' })],
  ['a comparison with undefined', () => ({ unitId: command().eq(lost) })],
  ['not equal to undefined', () => ({ unitId: command().neq(lost) })],
  ['a list with undefined', () => ({ unitId: command().in(['a', lost]) })],
  ['a list of undefined', () => ({ _id: command().in([lost]) })],
  ['an alternative that is undefined', () => command().or([{ unitId: lost }, { _id: 'a' }]) as unknown as object],
  ['an element with an undefined field', () => ({ unitIds: command().elemMatch({ id: lost }) })],
];
const EVERYTHING: [string, () => object][] = [
  ['nothing', () => ({})],
  ['an empty object', () => ({ written: {} })],
  ['an object of empty objects', () => ({ written: { by: {} } })],
];

describe('a condition that lost its value', () => {
  it.each([...UNDEFINED, ...EVERYTHING])('changes and removes nothing: %s', async (_title, where) => {
    const before = stored();
    expect(before.length).toBeGreaterThan(2);
    await expect(async () => units().updateWhere(where() as never, { name: 'x' })).rejects.toThrow(/INVALID_PARAM/);
    await expect(async () => units().removeWhere(where() as never)).rejects.toThrow(/INVALID_PARAM/);
    expect(stored()).toEqual(before);
  });

  it.each(UNDEFINED)('reads nothing: %s', async (_title, where) => {
    await expect(async () => units().query(where() as never)).rejects.toThrow(/INVALID_PARAM/);
    await expect(async () => units().count(where() as never)).rejects.toThrow(/INVALID_PARAM/);
    await expect(async () => units().aggregate({ match: where() })).rejects.toThrow(/INVALID_PARAM/);
  });

  it.each([
    ['undefined', lost],
    ['empty', ''],
  ])('is an id that is %s', async (_title, id) => {
    const before = stored();
    await expect(async () => units().find(id)).rejects.toThrow(/INVALID_PARAM/);
    await expect(async () => units().put({ _id: id } as never)).rejects.toThrow(/INVALID_PARAM/);
    await expect(
      cloud.db.transaction((transaction) => transaction.in(Units).update(id, { name: 'x' })),
    ).rejects.toThrow(/INVALID_PARAM/);
    await expect(cloud.db.transaction((transaction) => transaction.in(Units).remove(id))).rejects.toThrow(
      /INVALID_PARAM/,
    );
    expect(stored()).toEqual(before);
  });
});

it('reads everything by an empty condition, and nothing by an empty list', async () => {
  expect(await units().query({})).toHaveLength(stored().length);
  expect(await units().query({ _id: command().in([]) })).toEqual([]);
  expect(await units().removeWhere({ _id: command().in([]) })).toBe(0);
});

it('loses no change of transactions that run at the same time', async () => {
  const [unit] = await units().query({});
  if (!unit) throw new Error('no unit');
  await units().put({ ...unit, name: '' });
  const append = () =>
    cloud.db.transaction(async (transaction) => {
      const found = await transaction.in(Units).find(unit._id);
      await transaction.in(Units).update(unit._id, { name: `${found?.name}x` });
    });
  await Promise.all(Array.from({ length: 8 }, append));
  expect(await units().find(unit._id)).toMatchObject({ name: 'x'.repeat(8) });
});

describe('a change on a condition', () => {
  const rename = (id: string, expected: object, name: string) =>
    cloud.db.transaction((transaction) => transaction.in(Units).updateIf(id, expected as never, { name }));

  it('is made where the document still is so, and gives it as it is then', async () => {
    const [unit] = await units().query({});
    if (!unit) throw new Error('no unit');
    expect(await rename(unit._id, { name: unit.name }, '新名')).toEqual({ ...unit, name: '新名' });
    const before = stored();
    expect(await rename(unit._id, { name: unit.name }, '再改')).toBeNull();
    expect(await rename('unknown', {}, '再改')).toBeNull();
    expect(stored()).toEqual(before);
  });

  it('is made by one of those who ask at the same time, and undone with its transaction', async () => {
    const [unit] = await units().query({});
    if (!unit) throw new Error('no unit');
    const taken = await Promise.all(
      Array.from({ length: 6 }, (_, n) => rename(unit._id, { name: unit.name }, `${unit.name}${n}`)),
    );
    expect(taken.filter((doc) => doc !== null)).toHaveLength(1);
    const before = stored();
    const undone = cloud.db.transaction(async (transaction) => {
      await transaction.in(Units).updateIf(unit._id, {}, { name: '不算' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(stored()).toEqual(before);
  });

  it.each(UNDEFINED)('that lost its value changes nothing: %s', async (_title, where) => {
    const [unit] = await units().query({});
    await expect(rename(unit?._id ?? '', where(), 'x')).rejects.toThrow(/INVALID_PARAM/);
  });
});
