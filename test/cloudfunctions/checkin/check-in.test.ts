import { Policies } from '../../../cloudfunctions/_kit/collections';
import { CheckIns } from '../../../cloudfunctions/checkin/collections';
import * as routes from '../../../cloudfunctions/checkin/routes';
import { checkIn, openWeek } from '../../../core/checkin/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

const DAY = 86_400_000;
const inShanghai = (time: string) => Date.parse(`${time}+08:00`);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const givenPolicy = (checkInPolicy: 'off' | 'voluntary') =>
  cloud.db.in(Policies).put({
    _id: 'b1',
    v: 1,
    revision: 0,
    policy: { checkIn: checkInPolicy, incentives: 'off', standings: 'off', sharing: 'on', voices: 'off' },
  });

const countCheckIns = () => cloud.db.in(CheckIns).count({});

describe('checking in', () => {
  test('marks today and starts a streak', async () => {
    const week = await cloud.expectOk('member1', checkIn, {});
    expect(week).toMatchObject({ today: '2026-11-20', isCheckedIn: true, streak: 1 });
    expect(week.days.filter((entry) => entry.isCheckedIn)).toEqual([{ day: '2026-11-20', isCheckedIn: true }]);
  });

  test('a second time a day changes nothing', async () => {
    const first = await cloud.expectOk('member1', checkIn, {});
    cloud.clock.now += 3_600_000;
    expect(await cloud.expectOk('member1', checkIn, {})).toEqual(first);
    expect(await countCheckIns()).toBe(1);
  });

  test('two taps at once leave one check-in', async () => {
    const weeks = await Promise.all([1, 2, 3].map(() => cloud.expectOk('member1', checkIn, {})));
    expect(new Set(weeks.map((week) => JSON.stringify(week))).size).toBe(1);
    expect(await countCheckIns()).toBe(1);
  });

  test('day after day grows the streak, over more days than a week shows', async () => {
    for (let day = 0; day < 10; day += 1) {
      cloud.clock.now = FRIDAY_MORNING + day * DAY;
      const week = await cloud.expectOk('member1', checkIn, {});
      expect(week.streak).toBe(day + 1);
    }
  });

  test('after a missed day starts again', async () => {
    await cloud.expectOk('member1', checkIn, {});
    cloud.clock.now += 2 * DAY;
    expect(await cloud.expectOk('member1', checkIn, {})).toMatchObject({ streak: 1 });
  });

  test('counts days as people in China do', async () => {
    cloud.clock.now = inShanghai('2026-11-20T23:59:59');
    expect(await cloud.expectOk('member1', checkIn, {})).toMatchObject({ today: '2026-11-20', streak: 1 });
    cloud.clock.now = inShanghai('2026-11-21T00:00:01');
    expect(await cloud.expectOk('member1', checkIn, {})).toMatchObject({ today: '2026-11-21', streak: 2 });
    expect(await countCheckIns()).toBe(2);
  });

  test('is each member’s own', async () => {
    await cloud.expectOk('member1', checkIn, {});
    expect(await cloud.expectOk('member2', openWeek, {})).toMatchObject({ isCheckedIn: false, streak: 0 });
  });

  test('is refused where the policy says off, and leaves nothing', async () => {
    await givenPolicy('off');
    expect(await cloud.call('member1', checkIn, {})).toEqual({ ok: false, code: 'CHECK_IN_OFF' });
    expect(await countCheckIns()).toBe(0);
  });
});

describe('my week', () => {
  test('is empty at first', async () => {
    expect(await cloud.expectOk('member1', openWeek, {})).toMatchObject({ isCheckedIn: false, streak: 0 });
  });

  test('shows the streak as alive on the next day and over on the day after that', async () => {
    await cloud.expectOk('member1', checkIn, {});
    cloud.clock.now = FRIDAY_MORNING + DAY;
    expect(await cloud.expectOk('member1', openWeek, {})).toMatchObject({ isCheckedIn: false, streak: 1 });
    cloud.clock.now = FRIDAY_MORNING + 2 * DAY;
    expect(await cloud.expectOk('member1', openWeek, {})).toMatchObject({ isCheckedIn: false, streak: 0 });
  });

  test('is refused where the policy says off', async () => {
    await givenPolicy('off');
    expect(await cloud.call('member1', openWeek, {})).toEqual({ ok: false, code: 'CHECK_IN_OFF' });
  });
});
