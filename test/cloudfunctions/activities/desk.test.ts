import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Activities } from '../../../cloudfunctions/activities/collections';
import * as routes from '../../../cloudfunctions/activities/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as home from '../../../cloudfunctions/home/routes';
import { openActivity, signUp } from '../../../core/activities/contract';
import {
  type ActivityCommand,
  type ActivityList,
  listActivityWork,
  moveActivity,
  openActivityWork,
  saveActivity,
  tendRolls,
} from '../../../core/activities/workbench-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { movePost } from '../../../core/feed/workbench-contract';
import { listNotices } from '../../../core/home/contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenPublished } from '../feed/sample-posts';
import { CLOSES, ENDS, givenActivity, HOUR, plan, STARTS } from './sample-activities';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feed, home]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const it = { activityId: 'a1' };
const DAY = 24 * HOUR;
const saveAs = (name: string, changes = {}, seenRevision: number | null = null) =>
  cloud.call(name, saveActivity, { ...it, seenRevision, ...plan(changes) });
const moveAs = (name: string, command: ActivityCommand) => cloud.call(name, moveActivity, { ...it, command });
const listed = async (name: string, status: ActivityList) =>
  (await cloud.expectOk(name, listActivityWork, { status })).items.map(({ activityId }) => activityId);

describe('an activity of one branch', () => {
  test('is drafted, handed in, returned, changed, and published by the secretary', async () => {
    expect(await saveAs('editor1')).toMatchObject({
      data: { status: 'draft', authorName: '王宁', commands: ['submit'] },
    });
    expect(await moveAs('editor1', { name: 'submit' })).toMatchObject({ data: { status: 'inReview' } });
    expect(await listed('secretary1', 'forMe')).toEqual(['a1']);
    expect(await moveAs('secretary1', { name: 'return', reason: '写明集合地点' })).toMatchObject({ ok: true });
    expect(await listed('editor1', 'returned')).toEqual(['a1']);
    expect(await saveAs('editor1', { details: '八点在门口集合' }, 3)).toMatchObject({ ok: true });
    await moveAs('editor1', { name: 'submit' });
    expect(await cloud.call('member1', openActivity, it)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await moveAs('secretary1', { name: 'publish' })).toMatchObject({
      data: { status: 'published', trail: [{}, {}, {}, {}, {}, { step: 'publish', byName: '郑立' }] },
    });
    expect(await cloud.expectOk('member1', openActivity, it)).toMatchObject({ details: '八点在门口集合' });
    expect(await saveAs('editor1', { title: '另一个' }, 6)).toEqual({ ok: false, code: 'NOT_EDITABLE' });
    const audits = await cloud.db.in(AuditLog).query({ action: 'activity.published' });
    expect(audits).toMatchObject([{ subject: 'a1', actorId: 'secretary1' }]);
  });

  test('published again is answered as the first time, and nobody on its roll is lost', async () => {
    await givenActivity(cloud, 'a1');
    expect(await moveAs('secretary1', { name: 'publish' })).toMatchObject({
      data: { status: 'published', revision: 2 },
    });
  });
});

test('the only secretary publishes their own activity, marked; with a second one, the other does', async () => {
  await givenActivity(cloud, 'own');
  const [audit] = await cloud.db.in(AuditLog).query({ action: 'activity.published', subject: 'own' });
  expect(audit?.detail).toMatchObject({ isOwn: true });
  await cloud.db.in(Members).put(memberDoc('deputy', '沈静', 'b1', [['secretary', 'b1']]));
  expect(await saveAs('secretary1')).toMatchObject({ data: { commands: ['submit'] } });
  expect(await moveAs('secretary1', { name: 'publish' })).toEqual({ ok: false, code: 'FORBIDDEN' });
  await moveAs('secretary1', { name: 'submit' });
  expect(await moveAs('deputy', { name: 'publish' })).toMatchObject({ data: { status: 'published' } });
});

describe('an activity beyond one branch', () => {
  beforeEach(() => saveAs('secretary1', { scope: ['zz'] }));

  test('is signed off by a reviewer', async () => {
    expect(await moveAs('secretary1', { name: 'publish' })).toEqual({ ok: false, code: 'SIGN_OFF_NEEDED' });
    expect(await moveAs('secretary1', { name: 'requestSignOff' })).toMatchObject({
      data: { status: 'inSignOff', waiting: { first: [{ name: '周敏' }, { name: '吴桐' }] } },
    });
    expect(await listed('reviewer', 'forMe')).toEqual(['a1']);
    const signOff = { name: 'signOff' as const, checked: [...DEFAULT_CHECKLIST] };
    expect(await moveAs('secretary1', signOff)).toEqual({ ok: false, code: 'FORBIDDEN' });
    const open = { ...signOff, checked: [] };
    expect(await cloud.call('reviewer', moveActivity, { ...it, looked: true, command: open })).toEqual({
      ok: false,
      code: 'CHECKLIST_OPEN',
    });
    const looked = await cloud.call('reviewer', moveActivity, { ...it, looked: true, command: signOff });
    expect(looked).toMatchObject({
      data: { status: 'published', signed: { byName: '吴桐', checked: DEFAULT_CHECKLIST } },
    });
    expect(await cloud.expectOk('secretary1', openActivityWork, it)).toMatchObject({
      checklist: DEFAULT_CHECKLIST,
      signed: { checked: DEFAULT_CHECKLIST },
    });
    expect(await cloud.expectOk('member3', openActivity, it)).toMatchObject({ title: '参观公交博物馆' });
  });
});

describe('times', () => {
  test.each<[string, object, string]>([
    ['signing up beyond the beginning', { closesAt: STARTS + 1 }, 'TIMES_WRONG'],
    ['an end before the beginning', { endsAt: STARTS - 1 }, 'TIMES_WRONG'],
    ['signing up that is over', { closesAt: Date.parse('2026-11-19T10:00:00+08:00') }, 'TIME_PASSED'],
  ])('with %s can be kept, and not published', async (_title, changes, code) => {
    expect(await saveAs('secretary1', changes)).toMatchObject({ ok: true });
    expect(await moveAs('secretary1', { name: 'publish' })).toEqual({ ok: false, code });
  });
});

describe('the follow-up', () => {
  test('is a post that whoever links it may read', async () => {
    await givenActivity(cloud, 'a1');
    await givenPublished(cloud, 'after', { title: '参观回顾' });
    await cloud.expectOk('secretary2', openActivityWork, it).catch((error: Error) => {
      expect(error.message).toContain('NOT_FOUND');
    });
    expect(await moveAs('secretary1', { name: 'link', postId: 'none' })).toEqual({ ok: false, code: 'POST_NOT_FOUND' });
    expect(await moveAs('editor1', { name: 'link', postId: 'after' })).toEqual({ ok: false, code: 'FORBIDDEN' });
    cloud.clock.now = ENDS;
    expect(await moveAs('secretary1', { name: 'link', postId: 'after' })).toMatchObject({ ok: true });
    expect(await cloud.expectOk('member1', openActivity, it)).toMatchObject({
      followUp: { postId: 'after', title: '参观回顾' },
    });
  });
});

describe('what was published about it', () => {
  beforeEach(async () => {
    await givenActivity(cloud, 'a1', { scope: ['zz'] });
    await givenPublished(cloud, 'after', { title: '只给第一支部看的标题' });
    await moveAs('secretary1', { name: 'link', postId: 'after' });
  });
  const followUpOf = async (name: string) => (await cloud.expectOk(name, openActivity, it)).followUp;

  test('is told to those whom it reaches itself, and its title is kept nowhere else', async () => {
    expect(await followUpOf('member1')).toEqual({ postId: 'after', title: '只给第一支部看的标题' });
    expect(await followUpOf('member3')).toBeNull();
    expect((await cloud.db.in(Activities).find('a1'))?.followUp).toEqual({ postId: 'after' });
  });

  test('is told to nobody once it was withdrawn', async () => {
    await cloud.expectOk('secretary1', movePost, { postId: 'after', command: { name: 'withdraw', reason: '误' } });
    expect(await followUpOf('member1')).toBeNull();
    expect(await cloud.expectOk('secretary1', openActivityWork, it)).toMatchObject({ followUp: null });
  });

  test('and was kept with its title before is told in the same way', async () => {
    await cloud.db
      .in(Activities)
      .updateWhere({ _id: 'a1' }, { followUp: { postId: 'after', title: '旧标题' } } as never);
    expect(await followUpOf('member1')).toEqual({ postId: 'after', title: '只给第一支部看的标题' });
    expect(await followUpOf('member3')).toBeNull();
  });
});

describe('another time or venue', () => {
  const later = { startsAt: STARTS + DAY, endsAt: ENDS + DAY, venue: '老车场' };
  const change = { name: 'reschedule' as const, ...later, reason: '博物馆检修' };
  const newsOf = async (name: string) => (await cloud.expectOk(name, listNotices, {})).items.map(({ text }) => text);
  beforeEach(async () => {
    await saveAs('editor1');
    await moveAs('editor1', { name: 'submit' });
    await moveAs('secretary1', { name: 'publish' });
    for (const name of ['member1', 'member2', 'admin']) await cloud.expectOk(name, signUp, it);
  });

  test('is told at once to who signed up, who waits and who wrote it, with old and new; the page keeps what was planned', async () => {
    expect(await moveAs('secretary1', change)).toMatchObject({
      data: { ...later, status: 'published', trail: [{}, {}, {}, { step: 'reschedule', words: '博物馆检修' }] },
    });
    const told =
      '活动《参观公交博物馆》时间改为11月28日 14:00–16:00（原定11月27日 14:00–16:00），' +
      '地点改为老车场（原定公交博物馆）。理由：博物馆检修。不能来的，可以在活动页退出。';
    for (const name of ['member1', 'member2', 'admin', 'editor1']) expect(await newsOf(name)).toContain(told);
    expect(await newsOf('secretary1')).toEqual([]);
    expect(await cloud.expectOk('member1', openActivity, it)).toMatchObject({
      ...later,
      closesAt: CLOSES,
      mine: { state: 'seated' },
      changes: [
        {
          at: cloud.clock.now,
          reason: '博物馆检修',
          before: { startsAt: STARTS, endsAt: ENDS, venue: '公交博物馆' },
        },
      ],
    });
    const audits = await cloud.db.in(AuditLog).query({ action: 'activity.rescheduled' });
    expect(audits).toMatchObject([{ actorId: 'secretary1', detail: { venue: '公交博物馆', reason: '博物馆检修' } }]);
  });

  test('moved to earlier and back, signing up is open as long as it was said at first', async () => {
    const occasion = (startsAt: number) => ({ ...change, startsAt, endsAt: startsAt + 2 * HOUR });
    const closesAt = async () => (await cloud.expectOk('member1', openActivity, it)).closesAt;
    const early = CLOSES - 5 * HOUR;
    await moveAs('secretary1', occasion(early));
    expect(await closesAt()).toBe(early);
    await moveAs('secretary1', occasion(CLOSES - HOUR));
    expect(await closesAt()).toBe(CLOSES - HOUR);
    await moveAs('secretary1', occasion(STARTS + DAY));
    expect(await closesAt()).toBe(CLOSES);
  });

  test('once more is answered as the first time, and told once', async () => {
    await moveAs('secretary1', change);
    cloud.clock.now += HOUR;
    expect(await moveAs('secretary1', change)).toMatchObject({ ok: true });
    await cloud.expectOk(null, tendRolls, {});
    expect(await newsOf('member1')).toHaveLength(1);
    // A second change stands before the first.
    await moveAs('secretary1', { ...change, venue: '调度室' });
    const { changes } = await cloud.expectOk('member1', openActivity, it);
    expect(changes.map(({ before }) => before.venue)).toEqual(['老车场', '公交博物馆']);
    expect(await newsOf('member1')).toHaveLength(2);
  });

  test('before the end of signing up ends it with the new beginning', async () => {
    const startsAt = CLOSES - HOUR;
    await moveAs('secretary1', { ...change, startsAt, endsAt: startsAt + HOUR });
    cloud.clock.now = startsAt;
    expect(await cloud.call('editor1', signUp, it)).toEqual({ ok: false, code: 'SIGN_UP_CLOSED' });
  });

  test.each<[string, string, object, string]>([
    ['by its editor', 'editor1', {}, 'FORBIDDEN'],
    ['by another branch', 'secretary2', {}, 'NOT_FOUND'],
    ['that ends before it begins', 'secretary1', { endsAt: STARTS + DAY }, 'TIMES_WRONG'],
    ['in the past', 'secretary1', { startsAt: Date.parse('2026-11-19T10:00:00+08:00') }, 'TIMES_WRONG'],
    [
      'that has begun by now',
      'secretary1',
      { startsAt: Date.parse('2026-11-20T10:00:00+08:00'), endsAt: Date.parse('2026-11-20T18:00:00+08:00') },
      'TIME_PASSED',
    ],
  ])('%s is refused, and changes nothing', async (_title, name, changes, code) => {
    expect(await moveAs(name, { ...change, ...changes })).toEqual({ ok: false, code });
    expect(await cloud.expectOk('member1', openActivity, it)).toMatchObject({ startsAt: STARTS, changes: [] });
    expect(await newsOf('member1')).toEqual([]);
  });

  test('is possible until it begins', async () => {
    cloud.clock.now = STARTS;
    expect(await moveAs('secretary1', change)).toEqual({ ok: false, code: 'WRONG_STATE' });
    cloud.clock.now -= 1;
    expect(await moveAs('secretary1', change)).toMatchObject({ ok: true });
  });
});

describe('a cancellation', () => {
  test('is for who published it, before the end', async () => {
    await givenActivity(cloud, 'a1');
    const cancel = { name: 'cancel' as const, reason: '大雨' };
    expect(await moveAs('editor1', cancel)).toEqual({ ok: false, code: 'FORBIDDEN' });
    cloud.clock.now = ENDS;
    expect(await moveAs('secretary1', cancel)).toEqual({ ok: false, code: 'WRONG_STATE' });
    cloud.clock.now = CLOSES;
    expect(await moveAs('secretary1', cancel)).toMatchObject({ data: { status: 'cancelled', remark: '大雨' } });
  });
});

test('why an activity is cancelled is told to everybody who signed up, so it is checked first', async () => {
  await saveAs('secretary1');
  await moveAs('secretary1', { name: 'publish' });
  const play = (name: string) => cloud.local.outbox.play('security.msgSecCheck', name);
  const cancel = { name: 'cancel', reason: '下雨' } as const;
  play('risky');
  expect(await moveAs('secretary1', cancel)).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
  play('review');
  expect(await moveAs('secretary1', cancel)).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
  const other = { name: 'cancel', reason: '改日再办' } as const;
  expect(await moveAs('secretary1', other)).toEqual({ ok: false, code: 'CONTENT_DOUBTED' });
  const looked = { ...it, looked: true as const };
  const third = { name: 'cancel', reason: '另行通知' } as const;
  play('down');
  expect(await moveAs('secretary1', third)).toEqual({ ok: false, code: 'CONTENT_HELD' });
  play('down');
  expect(await cloud.call('secretary1', moveActivity, { ...looked, command: third })).toMatchObject({
    data: { status: 'cancelled', trail: [{}, {}, { step: 'cancel', words: '另行通知' }] },
  });
});
