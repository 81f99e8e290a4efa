import type { MemberDoc } from '../../../cloudfunctions/_kit/caller';
import { Members, Notices } from '../../../cloudfunctions/_kit/collections';
import { ActivityRolls } from '../../../cloudfunctions/activities/collections';
import * as routes from '../../../cloudfunctions/activities/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as home from '../../../cloudfunctions/home/routes';
import { acceptOffer, leaveActivity, openActivity, signUp } from '../../../core/activities/contract';
import {
  changeSeats,
  moveActivity,
  openRoll,
  removeFromRoll,
  tendRolls,
} from '../../../core/activities/workbench-contract';
import { listNotices } from '../../../core/home/contract';
import { DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { CLOSES, givenActivity, HOUR } from './sample-activities';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feed, home]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const it = { activityId: 'a1' };
const MINUTE = 60_000;
const DAY = 24 * HOUR;

async function givenSignedUp(...names: string[]): Promise<void> {
  for (const name of names) {
    await cloud.expectOk(name, signUp, it);
    cloud.clock.now += MINUTE;
  }
}
const mineOf = async (name: string) => (await cloud.expectOk(name, openActivity, it)).mine;
const statesOf = (...names: string[]) => Promise.all(names.map(async (name) => (await mineOf(name)).state));
const textsOf = async (name: string) =>
  (await cloud.expectOk(name, listNotices, {})).items.map(({ text, link }) => `${link?.id ?? null} ${text}`);
const runTimer = () => cloud.expectOk(null, tendRolls, {});
const codeOf = async (reply: Promise<{ ok: boolean; code?: string }>) => (await reply).code ?? 'ok';

describe('signing up', () => {
  beforeEach(() => givenActivity(cloud, 'a1'));

  test('fills the seats, then the list, and tells each their place', async () => {
    await givenSignedUp('member1', 'member2', 'editor1', 'admin');
    expect(await statesOf('member1', 'member2')).toEqual(['seated', 'seated']);
    expect(await mineOf('editor1')).toEqual({ state: 'waiting', position: 1 });
    expect(await mineOf('admin')).toEqual({ state: 'waiting', position: 2 });
    expect(await cloud.expectOk('member1', openActivity, it)).toMatchObject({
      seats: 2,
      taken: 2,
      waiting: 2,
      stage: 'open',
      venue: '公交博物馆',
      takesCode: false,
      attendance: null,
    });
  });

  test('again answers as the first time', async () => {
    await givenSignedUp('member1');
    const first = await cloud.expectOk('member1', signUp, it);
    await Promise.all([1, 2, 3].map(() => cloud.expectOk('member1', signUp, it)));
    expect(await cloud.expectOk('member1', signUp, it)).toEqual(first);
    expect(first).toMatchObject({ taken: 1, waiting: 0 });
  });

  test('thrice at once counts once', async () => {
    await Promise.all([1, 2, 3].map(() => cloud.expectOk('member1', signUp, it)));
    expect(await cloud.expectOk('member1', openActivity, it)).toMatchObject({ taken: 1, mine: { state: 'seated' } });
  });

  test('is refused after the close, to whom it does not reach, and of what is unknown', async () => {
    expect(await codeOf(cloud.call('member3', signUp, it))).toBe('NOT_FOUND');
    expect(await codeOf(cloud.call('member1', signUp, { activityId: 'none' }))).toBe('NOT_FOUND');
    cloud.clock.now = CLOSES;
    expect(await codeOf(cloud.call('member1', signUp, it))).toBe('SIGN_UP_CLOSED');
    expect(await mineOf('member1')).toEqual({ state: 'none', was: null });
  });

  test('is bounded for one person, who can still leave', async () => {
    for (let n = 0; n < DAILY_BOUNDS.signUps; n += 1) {
      await cloud.expectOk('member1', signUp, it);
      await cloud.expectOk('member1', leaveActivity, it);
    }
    expect(await codeOf(cloud.call('member1', signUp, it))).toBe('RATE_LIMITED');
    expect(await mineOf('member1')).toEqual({ state: 'none', was: 'left' });
  });

  test('and leaving again and again at the same moment does not fill the roll', async () => {
    await cloud.expectOk('member1', signUp, it);
    const many = Array.from({ length: DAILY_BOUNDS.leaves + 20 });
    const codes = await Promise.all(many.map(() => codeOf(cloud.call('member1', leaveActivity, it))));
    expect(codes).toContain('RATE_LIMITED');
    expect(await mineOf('member1')).toEqual({ state: 'none', was: 'left' });
    expect((await cloud.db.in(ActivityRolls).find('a1'))?.size).toBeLessThanOrEqual(1 + DAILY_BOUNDS.leaves);
  });

  test('of 120 at once for 40 seats: 40 have one, the others are listed, nobody is refused', async () => {
    await givenActivity(cloud, 'rush', { seats: 40 });
    const ids = Array.from({ length: 120 }, (_, index) => `p${1000 + index}`);
    for (const id of ids) await cloud.db.in(Members).put(memberDoc(id, id, 'b1'));
    const rush = { activityId: 'rush' };
    const views = await Promise.all(ids.map((id) => cloud.expectOk(id, signUp, rush)));
    expect(views.every(({ mine }) => mine.state !== 'none')).toBe(true);
    const { rows } = await cloud.expectOk('secretary1', openRoll, rush);
    expect(rows.filter(({ state }) => state === 'seated')).toHaveLength(40);
    expect(rows.flatMap(({ position }) => position ?? [])).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    expect(new Set(rows.map(({ memberId }) => memberId)).size).toBe(120);
    // Whoever was told of a place in the list has that place.
    for (const [index, { mine }] of views.entries()) {
      const row = rows.find(({ memberId }) => memberId === ids[index]);
      expect(mine).toMatchObject({ state: row?.state });
    }
  });

  test('takes at most nine database requests', async () => {
    await givenSignedUp('member2');
    const { calls } = await cloud.local.meter.record(() => cloud.expectOk('member1', signUp, it));
    expect(calls.length).toBeLessThanOrEqual(9);
  });
});

describe('a seat that comes free', () => {
  beforeEach(async () => {
    await givenActivity(cloud, 'a1');
    await givenSignedUp('member1', 'member2', 'editor1', 'admin');
  });
  const offered = { state: 'offered', position: 1 };

  test('by leaving is offered for a day, told, accepted once on two phones', async () => {
    await cloud.expectOk('member1', leaveActivity, it);
    expect(await mineOf('editor1')).toEqual({ ...offered, until: cloud.clock.now + DAY });
    expect(await textsOf('editor1')).toEqual([
      expect.stringMatching(/^a1 活动《参观公交博物馆》空出一个名额，为您保留到11月21日 10:04。/),
    ]);
    const [one, two] = await Promise.all([
      cloud.expectOk('editor1', acceptOffer, it),
      cloud.expectOk('editor1', acceptOffer, it),
    ]);
    expect([one.mine.state, two.mine.state]).toEqual(['seated', 'seated']);
    expect(await cloud.expectOk('editor1', openActivity, it)).toMatchObject({ taken: 2, waiting: 1 });
    expect(await codeOf(cloud.call('admin', acceptOffer, it))).toBe('OFFER_OVER');
    expect(await mineOf('admin')).toEqual({ state: 'waiting', position: 1 });
  });

  test('goes to the next when the offer has run out, and both are told once', async () => {
    await cloud.expectOk('member1', leaveActivity, it);
    cloud.clock.now += DAY;
    expect(await codeOf(cloud.call('editor1', acceptOffer, it))).toBe('OFFER_OVER');
    expect(await mineOf('editor1')).toEqual({ state: 'none', was: 'lapsed' });
    expect(await mineOf('admin')).toMatchObject(offered);
    expect(await runTimer()).toEqual({ tended: 1, told: 2 });
    expect(await runTimer()).toEqual({ tended: 1, told: 0 });
    expect(await textsOf('admin')).toHaveLength(1);
    expect(await textsOf('editor1')).toHaveLength(2);
  });

  test('by removal is offered, and whoever was removed learns why', async () => {
    const removal = { ...it, memberId: 'member2', reason: '当天要值班' };
    await cloud.expectOk('secretary1', removeFromRoll, removal);
    expect(await mineOf('editor1')).toMatchObject(offered);
    expect(await mineOf('member2')).toEqual({ state: 'none', was: 'removed' });
    expect(await textsOf('member2')).toEqual([
      'a1 您被移出了活动《参观公交博物馆》的名册，不能再报名。理由：当天要值班',
    ]);
    expect(await codeOf(cloud.call('member2', signUp, it))).toBe('REMOVED_BEFORE');
    expect(await mineOf('member2')).toEqual({ state: 'none', was: 'removed' });
    // The same once more changes nothing.
    await cloud.expectOk('secretary1', removeFromRoll, removal);
    expect(await textsOf('member2')).toHaveLength(1);
  });

  test('by a higher limit is offered in order; a lower one takes nobody off', async () => {
    await cloud.expectOk('secretary1', changeSeats, { ...it, seats: 4 });
    expect(await statesOf('editor1', 'admin')).toEqual(['offered', 'offered']);
    await cloud.expectOk('secretary1', changeSeats, { ...it, seats: 1 });
    expect(await statesOf('member1', 'member2', 'editor1', 'admin')).toEqual([
      'seated',
      'seated',
      'offered',
      'offered',
    ]);
    expect(await textsOf('admin')).toHaveLength(1);
  });

  test.each<[string, Partial<MemberDoc>]>([
    ['a move to another branch', { unitId: 'b2', path: ['zz', 'b2'] }],
    ['leaving the organisation', { status: 'left' }],
  ])('by %s is offered with the next run of the timer', async (_title, changes) => {
    await cloud.db.in(Members).updateWhere({ _id: 'member1' }, changes);
    expect(await runTimer()).toEqual({ tended: 1, told: 2 });
    expect(await mineOf('editor1')).toMatchObject(offered);
    expect(await runTimer()).toEqual({ tended: 1, told: 0 });
    const told = await cloud.db.in(Notices).query({ memberId: 'member1' });
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('名额已经空出')]);
  });

  test('by somebody who has moved and leaves before the timer looks is offered at once', async () => {
    await cloud.db.in(Members).updateWhere({ _id: 'member1' }, { unitId: 'b2', path: ['zz', 'b2'] });
    expect(await mineOf('member1')).toEqual({ state: 'seated' });
    expect(await cloud.call('member1', leaveActivity, it)).toMatchObject({ data: { mine: { was: 'left' } } });
    expect(await mineOf('editor1')).toMatchObject({ state: 'offered' });
    // Who is not on the roll any more, and whom it does not reach, has nothing to do with it.
    expect(await cloud.call('member1', openActivity, it)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await cloud.call('member1', signUp, it)).toEqual({ ok: false, code: 'NOT_FOUND' });
  });

  test('is offered to nobody after the close, and the timer has no more to do', async () => {
    cloud.clock.now = CLOSES;
    await cloud.expectOk('member1', leaveActivity, it);
    expect(await statesOf('editor1', 'admin')).toEqual(['waiting', 'waiting']);
    expect(await runTimer()).toEqual({ tended: 1, told: 0 });
    expect(await runTimer()).toEqual({ tended: 0, told: 0 });
  });

  test('on the day is kept for two hours', async () => {
    cloud.clock.now = CLOSES - 4 * HOUR;
    await cloud.expectOk('member1', leaveActivity, it);
    expect(await mineOf('editor1')).toEqual({ ...offered, until: CLOSES - 2 * HOUR });
  });
});

describe('a roll that is full', () => {
  beforeEach(async () => {
    await givenActivity(cloud, 'a1', { seats: 3 });
    await givenSignedUp('member1', 'member2', 'secretary1', 'editor1');
    await cloud.db.in(ActivityRolls).updateWhere({ _id: 'a1' }, { size: 6000 });
  });

  test('takes nobody on, and no other number of seats', async () => {
    expect(await codeOf(cloud.call('admin', signUp, it))).toBe('ROLL_FULL');
    expect(await codeOf(cloud.call('secretary1', changeSeats, { ...it, seats: 9 }))).toBe('ROLL_FULL');
  });

  test('is still left, and those on it are taken off and take their offers', async () => {
    await cloud.expectOk('member1', leaveActivity, it);
    await cloud.expectOk('editor1', acceptOffer, it);
    await cloud.expectOk('secretary1', removeFromRoll, { ...it, memberId: 'member2', reason: '值班' });
    expect(await statesOf('member1', 'member2', 'editor1')).toEqual(['none', 'none', 'seated']);
    await cloud.db.in(Members).updateWhere({ _id: 'editor1' }, { unitId: 'b2', path: ['zz', 'b2'] });
    await runTimer();
    const { rows } = await cloud.expectOk('secretary1', openRoll, it);
    expect(rows.map(({ memberId }) => memberId)).toEqual(['secretary1']);
  });

  test('to the very end is no reason to say that all went well', async () => {
    await cloud.db.in(ActivityRolls).updateWhere({ _id: 'a1' }, { size: 9000 });
    await cloud.db.in(Members).updateWhere({ _id: 'editor1' }, { unitId: 'b2', path: ['zz', 'b2'] });
    expect(await codeOf(cloud.call(null, tendRolls, {}))).toBe('INTERNAL');
  });
});

test('a roll that cannot be looked after keeps no other back, and is not the first for ever', async () => {
  await givenActivity(cloud, 'broken');
  await givenActivity(cloud, 'a1');
  await givenSignedUp('member1');
  await cloud.db.in(ActivityRolls).updateWhere({ _id: 'broken' }, { entries: [null], triedAt: 0 } as never);
  await cloud.db.in(Members).updateWhere({ _id: 'member1' }, { unitId: 'b2', path: ['zz', 'b2'] });
  expect(await codeOf(cloud.call(null, tendRolls, {}))).toBe('INTERNAL');
  const { rows } = await cloud.expectOk('secretary1', openRoll, it);
  expect(rows).toEqual([]);
  expect((await cloud.db.in(ActivityRolls).find('broken'))?.triedAt).toBe(cloud.clock.now);
});

describe('a cancellation', () => {
  beforeEach(async () => {
    await givenActivity(cloud, 'a1', { seats: 1 });
    await givenSignedUp('member1', 'member2');
  });
  const cancel = () =>
    cloud.expectOk('secretary1', moveActivity, { ...it, command: { name: 'cancel', reason: '大雨' } });

  test('is told to all, once, and closes everything', async () => {
    await cancel();
    await runTimer();
    for (const name of ['member1', 'member2']) {
      expect(await textsOf(name)).toEqual(['a1 活动《参观公交博物馆》取消了：大雨']);
    }
    expect(await cloud.expectOk('member1', openActivity, it)).toMatchObject({ stage: 'cancelled', remark: '大雨' });
    for (const endpoint of [leaveActivity, signUp]) {
      expect(await codeOf(cloud.call(endpoint === signUp ? 'editor1' : 'member1', endpoint, it))).toBe(
        'ACTIVITY_CANCELLED',
      );
    }
    expect(await runTimer()).toEqual({ tended: 0, told: 0 });
  });

  test('that was broken off before anybody was told is told by the timer', async () => {
    const { calls } = await cloud.local.meter.record(cancel);
    const commit = calls.map(({ action }) => action).lastIndexOf('database.commitTransaction');
    await cloud.reset();
    await givenActivity(cloud, 'a1', { seats: 1 });
    await givenSignedUp('member1', 'member2');
    // WeChat is asked about the reason as well, before anything is written.
    cloud.killAfter(commit + 2);
    await cloud.call('secretary1', moveActivity, { ...it, command: { name: 'cancel', reason: '大雨' } });
    cloud.killAfter(null);
    expect(await textsOf('member2')).toEqual([]);
    expect(await runTimer()).toEqual({ tended: 1, told: 2 });
    expect(await textsOf('member2')).toHaveLength(1);
  });
});
