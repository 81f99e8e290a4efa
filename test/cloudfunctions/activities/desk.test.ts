import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Activities } from '../../../cloudfunctions/activities/collections';
import * as routes from '../../../cloudfunctions/activities/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import { openActivity } from '../../../core/activities/contract';
import {
  type ActivityCommand,
  listActivityWork,
  moveActivity,
  openActivityWork,
  saveActivity,
} from '../../../core/activities/workbench-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { movePost } from '../../../core/feed/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenPublished } from '../feed/sample-posts';
import { CLOSES, ENDS, givenActivity, plan, STARTS } from './sample-activities';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feed]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const it = { activityId: 'a1' };
const saveAs = (name: string, changes = {}, seenRevision: number | null = null) =>
  cloud.call(name, saveActivity, { ...it, seenRevision, ...plan(changes) });
const moveAs = (name: string, command: ActivityCommand) => cloud.call(name, moveActivity, { ...it, command });
const listed = async (name: string, status: 'forMe' | 'returned' | 'draft' | 'published') =>
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
