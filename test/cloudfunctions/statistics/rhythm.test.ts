import { Members } from '../../../cloudfunctions/_kit/collections';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as routes from '../../../cloudfunctions/statistics/routes';
import { confirmRead, openPost } from '../../../core/feed/contract';
import { movePost } from '../../../core/feed/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { openReceipts } from '../../../core/statistics/receipts-contract';
import { listPublished, openRhythm } from '../../../core/statistics/rhythm-contract';
import { reachedBy } from '../../../core/statistics/rules/receipts';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenInSignOff, givenPublished, NEXT_WEEK } from '../feed/sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feed]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const MONTH = '2026-11';
const ofMonth = (name: string, month = MONTH) => cloud.expectOk(name, openRhythm, { month });
const listed = (name: string, unitId: string, month = MONTH) => cloud.expectOk(name, listPublished, { unitId, month });

test('counts by the unit that published, day by day; the rows behind a figure are as many', async () => {
  cloud.clock.now = FRIDAY_MORNING - 8 * MS_PER_DAY;
  await givenPublished(cloud, 'p1');
  cloud.clock.now = FRIDAY_MORNING;
  await givenPublished(cloud, 'p2', { title: '第二条' });
  await givenInSignOff(cloud, 'waiting');

  const { days, units, groups } = await ofMonth('admin');
  expect(groups.map(({ unitId, parentId }) => [unitId, parentId])).toEqual([['zz', null]]);
  expect([days[11], days[19]]).toEqual([1, 1]);
  expect(days.reduce((total, posts) => total + posts, 0)).toBe(2);
  expect(units).toEqual([
    {
      unitId: 'b1',
      unitName: '第一党支部',
      initials: 'dydzb',
      parentId: 'zz',
      isBranch: true,
      published: 2,
      silentWeeks: ['2026-10-26', '2026-11-02'],
      required: 0,
      read: 0,
      confirmed: 0,
    },
    expect.objectContaining({ unitId: 'b2', published: 0, silentWeeks: ['2026-10-26', '2026-11-02', '2026-11-09'] }),
  ]);
  const { items, next } = await listed('admin', 'b1');
  expect(items.map(({ postId }) => postId)).toEqual(['p1', 'p2']);
  expect(next).toBeNull();
});

test('a 必读 tells how often it was opened and confirmed', async () => {
  await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
  await cloud.expectOk('member1', openPost, { postId: 'p1' });
  await cloud.expectOk('member2', openPost, { postId: 'p1' });
  await cloud.expectOk('member1', confirmRead, { postId: 'p1' });

  const { units } = await ofMonth('secretary1');
  expect(units).toMatchObject([{ unitId: 'b1', required: 1, read: 2, confirmed: 1 }]);
  const { items } = await listed('secretary1', 'b1');
  expect(items).toMatchObject([{ postId: 'p1', receipts: { assignmentId: 'post:p1', read: 2, confirmed: 1 } }]);
});

test('opened counts whoever has only confirmed and whoever has only opened, as many as in 回执', async () => {
  await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
  await cloud.expectOk('member1', confirmRead, { postId: 'p1' });
  await cloud.expectOk('member2', openPost, { postId: 'p1' });
  await cloud.expectOk('editor1', openPost, { postId: 'p1' });
  await cloud.expectOk('editor1', confirmRead, { postId: 'p1' });

  const { units } = await ofMonth('secretary1');
  expect(units).toMatchObject([{ unitId: 'b1', required: 1, read: 3, confirmed: 2 }]);
  const { items } = await listed('secretary1', 'b1');
  expect(items).toMatchObject([{ receipts: { assignmentId: 'post:p1', read: 3, confirmed: 2 } }]);
  const { total } = await cloud.expectOk('secretary1', openReceipts, { assignmentId: 'post:p1' });
  expect(reachedBy(total)).toBe(3);
});

test('what was withdrawn is not counted', async () => {
  await givenPublished(cloud, 'p1');
  await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'withdraw', reason: '日期写错了' } });
  expect((await ofMonth('secretary1')).units).toMatchObject([{ published: 0 }]);
  expect((await listed('secretary1', 'b1')).items).toEqual([]);
});

test('another month has none of it', async () => {
  await givenPublished(cloud, 'p1');
  expect((await ofMonth('secretary1', '2026-10')).units).toMatchObject([{ published: 0 }]);
  expect((await ofMonth('secretary1', '2026-12')).units).toMatchObject([{ published: 0, silentWeeks: [] }]);
});

test('a secretary is told of the own branch, a reviewer of all below, a member of nothing', async () => {
  await givenPublished(cloud, 'p1');
  expect((await ofMonth('secretary2')).units.map(({ unitId }) => unitId)).toEqual(['b2']);
  expect((await ofMonth('reviewer')).units.map(({ unitId }) => unitId)).toEqual(['b1', 'b2']);
  expect(await cloud.call('member1', openRhythm, { month: MONTH })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await cloud.call('secretary2', listPublished, { unitId: 'b1', month: MONTH })).toMatchObject({
    code: 'NOT_FOUND',
  });
  await cloud.db.in(Members).updateWhere({ _id: 'secretary2' }, { roles: [] });
  expect(await cloud.call('secretary2', openRhythm, { month: MONTH })).toMatchObject({ code: 'FORBIDDEN' });
});

test.each(['2026-13', '2026-1', '2026-11-01', '', '1999-01'])('refuses %p as a month', async (month) => {
  expect(await cloud.call('admin', openRhythm, { month })).toMatchObject({ code: 'INVALID_INPUT' });
});

test('a month of many posts comes in pages, none twice', async () => {
  for (let index = 0; index < 23; index += 1) await givenPublished(cloud, `p${index}`);
  const first = await listed('secretary1', 'b1');
  expect(first.next).not.toBeNull();
  const second = await cloud.expectOk('secretary1', listPublished, {
    unitId: 'b1',
    month: MONTH,
    cursor: first.next ?? undefined,
  });
  const ids = [...first.items, ...second.items].map(({ postId }) => postId);
  expect(new Set(ids).size).toBe(23);
  expect(ids).toHaveLength(23);
});
