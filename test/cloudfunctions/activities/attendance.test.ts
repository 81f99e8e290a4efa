import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Activities, Attendances } from '../../../cloudfunctions/activities/collections';
import * as routes from '../../../cloudfunctions/activities/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import { attend, openActivity, signUp } from '../../../core/activities/contract';
import {
  findAttender,
  moveActivity,
  openCode,
  openRoll,
  tickAttendance,
} from '../../../core/activities/workbench-contract';
import { DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { ENDS, givenActivity, HOUR, STARTS } from './sample-activities';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feed]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await givenActivity(cloud, 'a1');
  for (const name of ['member1', 'member2']) await cloud.expectOk(name, signUp, it);
  cloud.clock.now = STARTS;
});

const it = { activityId: 'a1' };
const MINUTE = 60_000;
const screen = () => cloud.expectOk('secretary1', openCode, it);
const attendAs = (name: string, code: string, scannedAt: number | null = null, activityId = 'a1') =>
  cloud.call(name, attend, { activityId, code, scannedAt });
const rowOf = async (memberId: string) =>
  (await cloud.expectOk('secretary1', openRoll, it)).rows.find((row) => row.memberId === memberId);
const tick = (memberId: string, decision: 'confirmed' | 'declined', reason = '', who = 'secretary1') =>
  cloud.call(who, tickAttendance, { ...it, memberId, decision, reason });

describe('the code of the screen', () => {
  test('counts for this minute and the next; a photo of it is worthless two minutes later', async () => {
    const { code, msLeft } = await screen();
    expect(msLeft).toBe(MINUTE);
    expect(await attendAs('member1', code)).toMatchObject({ data: { attendance: { state: 'confirmed', marks: [] } } });
    cloud.clock.now += 2 * MINUTE;
    expect((await screen()).code).not.toBe(code);
    expect(await attendAs('member2', code)).toEqual({ ok: false, code: 'CODE_OLD' });
    expect(await cloud.db.in(Attendances).count({})).toBe(1);
    expect((await screen()).arrived).toBe(1);
  });

  test('of another activity and a forged one are refused, and leave nothing', async () => {
    await cloud.reset();
    await givenActivity(cloud, 'a1');
    await givenActivity(cloud, 'a2');
    cloud.clock.now = STARTS;
    const borrowed = (await cloud.expectOk('secretary1', openCode, { activityId: 'a2' })).code;
    for (const code of [borrowed, '00000000']) {
      expect(await attendAs('member1', code)).toEqual({ ok: false, code: 'CODE_WRONG' });
      expect(await attendAs('member1', code, STARTS)).toEqual({ ok: false, code: 'CODE_WRONG' });
    }
    expect(await cloud.db.in(Attendances).count({})).toBe(0);
  });

  test('is shown to those who hold the activity, and only around it', async () => {
    for (const [name, code] of [
      ['member1', 'FORBIDDEN'],
      ['secretary2', 'NOT_FOUND'],
      ['editor1', undefined],
    ] as const) {
      expect((await cloud.call(name, openCode, it)) as { code?: string }).toMatchObject(code ? { code } : { ok: true });
    }
    for (const now of [STARTS - 2 * HOUR - 1, ENDS + 2 * HOUR]) {
      cloud.clock.now = now;
      expect(await cloud.call('secretary1', openCode, it)).toEqual({ ok: false, code: 'NOT_AT_THIS_TIME' });
    }
    cloud.clock.now = STARTS - 2 * HOUR;
    const early = await screen();
    expect(await attendAs('member1', early.code)).toMatchObject({ data: { attendance: { state: 'confirmed' } } });
  });

  test('never leaves with what members see', async () => {
    const { codeSecret } = (await cloud.db.in(Activities).find('a1')) ?? {};
    const told = JSON.stringify([
      await cloud.expectOk('member1', openActivity, it),
      await cloud.expectOk('secretary1', openRoll, it),
      await screen(),
    ]);
    expect(codeSecret).toMatch(/^\w{32}$/);
    expect(told).not.toContain(codeSecret);
  });
});

describe('guessing a code', () => {
  test.each([
    ['at once', null],
    ['as one that came late', STARTS],
  ])('%s is bounded, and nobody is let in beyond it', async (_title, scannedAt) => {
    const { code } = await screen();
    for (let n = 0; n < DAILY_BOUNDS.codeGuesses; n += 1) {
      expect(await attendAs('member1', '00000000', scannedAt)).toEqual({ ok: false, code: 'CODE_WRONG' });
    }
    expect(await attendAs('member1', code, scannedAt)).toEqual({ ok: false, code: 'RATE_LIMITED' });
    expect(await cloud.db.in(Attendances).count({})).toBe(0);
    expect(await attendAs('member2', code)).toMatchObject({ ok: true });
  });

  test('is not what right codes are counted as', async () => {
    for (let n = 0; n <= DAILY_BOUNDS.codeGuesses; n += 1) {
      expect(await attendAs('member1', (await screen()).code)).toMatchObject({ ok: true });
    }
  });
});

describe('what came late', () => {
  test('waits for the tick of a secretary, marked with the minute of its code', async () => {
    const { code } = await screen();
    cloud.clock.now += 3 * HOUR;
    expect(await attendAs('member1', code, STARTS)).toMatchObject({
      data: { attendance: { state: 'waiting', marks: ['late'] } },
    });
    expect(await rowOf('member1')).toMatchObject({ attendance: { state: 'waiting', shownAt: STARTS, tick: null } });
    expect(await tick('member1', 'confirmed')).toMatchObject({ ok: true });
    expect(await rowOf('member1')).toMatchObject({ attendance: { state: 'confirmed', tick: { byName: '郑立' } } });
    // Sent once more, it undoes nothing.
    expect(await attendAs('member1', code, STARTS)).toMatchObject({ data: { attendance: { state: 'confirmed' } } });
  });

  test('but still in time counts at once', async () => {
    const { code } = await screen();
    cloud.clock.now += MINUTE;
    expect(await attendAs('member1', code, STARTS)).toMatchObject({ data: { attendance: { state: 'confirmed' } } });
  });

  test('of somebody without a seat waits as well', async () => {
    const { code } = await screen();
    expect(await attendAs('editor1', code)).toMatchObject({
      data: { attendance: { state: 'waiting', marks: ['walkIn'] } },
    });
    expect(await rowOf('editor1')).toMatchObject({ state: 'none', name: '王宁' });
  });
});

describe('a tick', () => {
  test('without a code says why, and is audited', async () => {
    expect(await tick('member2', 'confirmed')).toEqual({ ok: false, code: 'REASON_NEEDED' });
    expect(await tick('member2', 'confirmed', '在场，没带手机')).toMatchObject({ ok: true });
    expect(await tick('member2', 'confirmed', '在场，没带手机')).toMatchObject({ ok: true });
    const audits = await cloud.db.in(AuditLog).query({ action: 'activity.attendanceTicked' });
    expect(audits).toMatchObject([
      { detail: { memberId: 'member2', decision: 'confirmed', reason: '在场，没带手机' } },
    ]);
  });

  test('is for the secretary, about people of the roll, once it begins', async () => {
    expect(await tick('member1', 'confirmed', '在', 'editor1')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await tick('member1', 'confirmed', '在', 'secretary2')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await tick('member3', 'confirmed', '在')).toMatchObject({ code: 'NOT_FOUND' });
    cloud.clock.now = STARTS - 2 * HOUR - 1;
    expect(await tick('member1', 'confirmed', '在')).toMatchObject({ code: 'NOT_AT_THIS_TIME' });
    expect(await cloud.db.in(Attendances).count({})).toBe(0);
  });

  test('confirms who came without signing up or scanning, with a reason, if the activity reaches them', async () => {
    const findAs = (who: string, name: string) => cloud.call(who, findAttender, { ...it, name });
    expect(await findAs('secretary1', '王宁')).toMatchObject({
      data: { items: [{ memberId: 'editor1', name: '王宁', unitName: '第一党支部' }] },
    });
    await cloud.db.in(Members).put({ ...memberDoc('guli', '阿依古丽 买买提', 'b1'), nameKey: '阿依古丽买买提' });
    for (const name of ['阿依古丽 买买提', '阿依古丽买买提', '阿依古丽　买买提', '阿依古丽  买买提']) {
      expect(await findAs('secretary1', name)).toMatchObject({ data: { items: [{ memberId: 'guli' }] } });
    }
    const { name: elsewhere = '' } = (await cloud.db.in(Members).find('member3')) ?? {};
    expect(await findAs('secretary1', elsewhere)).toMatchObject({ data: { items: [] } });
    expect(await findAs('editor1', '王宁')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await tick('editor1', 'confirmed')).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await tick('editor1', 'declined', '没来')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await tick('nobody', 'confirmed', '在')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await tick('editor1', 'confirmed', '在场，没有报名')).toMatchObject({ ok: true });
    expect(await rowOf('editor1')).toMatchObject({
      state: 'none',
      attendance: { state: 'confirmed', tick: { reason: '在场，没有报名' } },
    });
    expect(await tick('secretary1', 'confirmed', '我在')).toEqual({ ok: false, code: 'OWN_MATTER' });
  });

  test('on one’s own arrival is for somebody else', async () => {
    const { code } = await screen();
    await cloud.expectOk('secretary1', attend, { ...it, code, scannedAt: null });
    expect(await rowOf('secretary1')).toMatchObject({ isOwn: true, attendance: { state: 'waiting' } });
    expect(await tick('secretary1', 'confirmed', '我在')).toEqual({ ok: false, code: 'OWN_MATTER' });
    expect(await tick('secretary1', 'confirmed', '在', 'admin')).toMatchObject({ ok: true });
  });

  test('is possible until thirty days after the end', async () => {
    cloud.clock.now = ENDS + 30 * 24 * HOUR;
    expect(await tick('member1', 'confirmed', '补')).toEqual({ ok: false, code: 'TICKS_OVER' });
    expect(await cloud.expectOk('secretary1', openRoll, it)).toMatchObject({ mayTick: false });
    cloud.clock.now -= 1;
    expect(await tick('member1', 'confirmed', '补')).toMatchObject({ ok: true, data: { mayTick: true } });
  });

  test('on a cancelled activity is refused, as is its code', async () => {
    cloud.clock.now = STARTS - HOUR;
    const { code } = await screen();
    await cloud.expectOk('secretary1', moveActivity, { ...it, command: { name: 'cancel', reason: '大雨' } });
    expect(await tick('member1', 'confirmed', '在')).toMatchObject({ code: 'ACTIVITY_CANCELLED' });
    expect(await attendAs('member1', code)).toMatchObject({ code: 'ACTIVITY_CANCELLED' });
    expect(await cloud.call('secretary1', openCode, it)).toMatchObject({ code: 'ACTIVITY_CANCELLED' });
  });
});

test('the roll has everybody who arrived, however many', async () => {
  const arrived = Array.from({ length: 1001 }, (_, n) => `m${1000 + n}`);
  const doc = { v: 1, activityId: 'a1', state: 'confirmed' as const, marks: [], at: STARTS, shownAt: null, tick: null };
  await cloud.db.in(Attendances).addMany(arrived.map((memberId) => ({ ...doc, _id: `a1:${memberId}`, memberId })));
  // Sorts after all of them.
  await cloud.db.in(Attendances).put({ ...doc, _id: 'a1:member1', memberId: 'member1' });
  const { rows } = await cloud.expectOk('secretary1', openRoll, it);
  expect(rows.filter(({ attendance }) => attendance !== null)).toHaveLength(1002);
  expect(rows.find(({ memberId }) => memberId === 'member1')).toMatchObject({ attendance: { state: 'confirmed' } });
});
