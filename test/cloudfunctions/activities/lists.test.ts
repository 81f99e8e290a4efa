import { Members } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/activities/routes';
import { leaveActivity, listActivities, signUp } from '../../../core/activities/contract';
import { listLiveActivities } from '../../../core/activities/live-contract';
import { moveActivity, tickAttendance } from '../../../core/activities/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { CLOSES, ENDS, givenActivity, HOUR, STARTS } from './sample-activities';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const DAY = 24 * HOUR;

describe('the list of activities', () => {
  test('has what is to come, ending first, with where I stand; and what is over', async () => {
    await givenActivity(cloud, 'a1');
    await givenActivity(cloud, 'later', { startsAt: ENDS, endsAt: ENDS + HOUR });
    await givenActivity(cloud, 'everybody', { scope: ['zz'], startsAt: CLOSES, endsAt: CLOSES + HOUR });
    await cloud.expectOk('member1', signUp, { activityId: 'a1' });
    const list = async (name: string, when: 'coming' | 'past') =>
      (await cloud.expectOk(name, listActivities, { when })).items.map(
        ({ activityId, mine }) => `${activityId} ${mine.state}`,
      );
    expect(await list('member1', 'coming')).toEqual(['everybody none', 'a1 seated', 'later none']);
    expect(await list('member3', 'coming')).toEqual(['everybody none']);
    expect(await list('member1', 'past')).toEqual([]);
    cloud.clock.now = ENDS;
    expect(await list('member1', 'past')).toEqual(['a1 seated', 'everybody none']);
  });

  test('has what is mine: signed up for, waited for, attended, also when it is over', async () => {
    for (const activityId of ['joined', 'waited', 'attended', 'other']) {
      await givenActivity(cloud, activityId, { seats: 1, endsAt: ENDS + activityId.length });
    }
    await cloud.expectOk('member2', signUp, { activityId: 'waited' });
    for (const activityId of ['joined', 'waited']) await cloud.expectOk('member1', signUp, { activityId });
    cloud.clock.now = CLOSES;
    const tick = { activityId: 'attended', memberId: 'member1', decision: 'confirmed' as const, reason: '在场' };
    await cloud.expectOk('secretary1', tickAttendance, tick);
    const mine = async (name: string) =>
      (await cloud.expectOk(name, listActivities, { when: 'mine' })).items.map(
        ({ activityId, mine: { state }, attended }) => `${activityId} ${state}${attended ? ' attended' : ''}`,
      );
    const all = ['attended none attended', 'waited waiting', 'joined seated'];
    expect((await mine('member1')).sort()).toEqual([...all].sort());
    expect(await mine('member3')).toEqual([]);
    cloud.clock.now = ENDS + HOUR;
    expect((await mine('member1'))[0]).toBe('attended none attended');
    // In a unit that it does not reach, there is only what they are still on the roll of.
    await cloud.db.in(Members).updateWhere({ _id: 'member1' }, { unitId: 'b2', path: ['zz', 'b2'] });
    expect((await mine('member1')).sort()).toEqual(['joined seated', 'waited waiting']);
  });

  test('has for 首页 what concerns me now: an offer, a seat today, a sign-up that ends within a day', async () => {
    await givenActivity(cloud, 'offered', { seats: 1, startsAt: STARTS + 3 * DAY, endsAt: ENDS + 3 * DAY });
    await givenActivity(cloud, 'today');
    await givenActivity(cloud, 'closing', { closesAt: CLOSES + HOUR });
    await givenActivity(cloud, 'later', {
      startsAt: STARTS + 9 * DAY,
      endsAt: ENDS + 9 * DAY,
      closesAt: STARTS + 9 * DAY,
    });
    await cloud.expectOk('member2', signUp, { activityId: 'offered' });
    for (const activityId of ['offered', 'today', 'later']) await cloud.expectOk('member1', signUp, { activityId });
    const live = async (name: string) =>
      (await cloud.expectOk(name, listLiveActivities, {})).items.map(({ activityId, why }) => `${activityId} ${why}`);
    expect(await live('member1')).toEqual([]);
    cloud.clock.now = CLOSES - 5 * HOUR;
    await cloud.expectOk('member2', leaveActivity, { activityId: 'offered' });
    expect(await live('member1')).toEqual(['offered offered', 'today today', 'closing closing']);
    expect(await live('member3')).toEqual([]);
    await cloud.expectOk('secretary1', moveActivity, {
      activityId: 'today',
      command: { name: 'cancel', reason: '大雨' },
    });
    cloud.clock.now = CLOSES + HOUR;
    expect(await live('member1')).toEqual([]);
  });

  test('are told on 首页 however many others end before them', async () => {
    for (let n = 0; n < 25; n += 1) await givenActivity(cloud, `a${n}`, { closesAt: STARTS, endsAt: ENDS + n });
    const last = { startsAt: STARTS, endsAt: ENDS + 3 * DAY };
    await givenActivity(cloud, 'mine', { ...last, closesAt: STARTS });
    await givenActivity(cloud, 'closing', { ...last, closesAt: CLOSES - HOUR });
    await cloud.expectOk('member1', signUp, { activityId: 'mine' });
    const live = async () =>
      (await cloud.expectOk('member1', listLiveActivities, {})).items.map(({ activityId, why }) => [activityId, why]);
    cloud.clock.now = STARTS - DAY - HOUR;
    expect(await live()).toEqual([['closing', 'closing']]);
    cloud.clock.now = STARTS - HOUR;
    expect((await live())[0]).toEqual(['mine', 'today']);
    cloud.clock.now = STARTS + DAY;
    expect((await live())[0]).toEqual(['mine', 'running']);
  });

  test('is turned page by page', async () => {
    for (let n = 0; n < 23; n += 1) await givenActivity(cloud, `a${n}`, { endsAt: ENDS + n });
    const first = await cloud.expectOk('member1', listActivities, { when: 'coming' });
    const second = await cloud.expectOk('member1', listActivities, { when: 'coming', cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ activityId }) => activityId)).toEqual(
      Array.from({ length: 23 }, (_, n) => `a${n}`),
    );
    expect(second.next).toBeNull();
  });
});
