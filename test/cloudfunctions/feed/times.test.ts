import { Assignments, AuditLog, Members, Notices } from '../../../cloudfunctions/_kit/collections';
import { Posts } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { Units } from '../../../cloudfunctions/org/collections';
import { confirmRead, listPosts, openFeed, openPost } from '../../../core/feed/contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { type DraftFields, keepTime, movePost, openWork, saveDraft } from '../../../core/feed/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenInSignOff, givenPublished, givenSignedOff, NEXT_WEEK } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const MINUTE = 60_000;
const AT_NOON = FRIDAY_MORNING + 120 * MINUTE;

const shown = async (name: string) =>
  (await cloud.expectOk(name, listPosts, {})).items.map(({ postId }) => postId).join(' ');
const pins = async (name: string) =>
  (await cloud.expectOk(name, openFeed, {})).pins.map(({ postId }) => postId).join(' ');
const run = () => cloud.expectOk(null, keepTime, {});
const statusOf = async (postId: string) => (await cloud.db.in(Posts).find(postId))?.status;

/** A post to everybody that the reviewer has passed, to appear at noon. */
async function givenScheduled(postId: string, changes: Partial<DraftFields> = {}): Promise<void> {
  await givenInSignOff(cloud, postId, { publishAt: AT_NOON, ...changes });
  const command = { name: 'signSchedule' as const, checked: [...DEFAULT_CHECKLIST] };
  await cloud.expectOk('reviewer', movePost, { postId, command });
}

describe('a scheduled post', () => {
  test('goes out once, when its time has come, with its to-do, and is new from then on', async () => {
    await givenScheduled('p1', { requiredReading: { dueAt: NEXT_WEEK } });
    await givenPublished(cloud, 'p2');
    cloud.clock.now = AT_NOON - 1;
    expect(await run()).toEqual({ released: 0, returned: 0, archived: 0, forgotten: 0 });
    expect([await shown('member1'), await cloud.db.in(Assignments).count({})]).toEqual(['p2', 0]);
    // The run before was missed.
    cloud.clock.now = AT_NOON + 6 * MINUTE;
    const runs = await Promise.all([run(), run(), run()]);
    expect(runs.reduce((sum, { released }) => sum + released, 0)).toBe(1);
    await run();
    expect([await shown('member1'), await shown('member3')]).toEqual(['p1 p2', 'p1']);
    const { publishedAt, isUnread } = (await cloud.expectOk('member1', listPosts, {})).items[0] ?? {};
    expect([publishedAt, isUnread]).toEqual([cloud.clock.now, true]);
    expect(await cloud.db.in(Assignments).find('post:p1')).toMatchObject({ opensAt: cloud.clock.now });
    expect(await cloud.db.in(AuditLog).count({ subject: 'p1', action: 'post.byTimer' })).toBe(1);
  });

  test('is passed once by two at once', async () => {
    await givenInSignOff(cloud, 'p1', { publishAt: AT_NOON });
    const command = { name: 'signSchedule' as const, checked: [...DEFAULT_CHECKLIST] };
    const both = ['reviewer', 'admin'].map((name) => cloud.call(name, movePost, { postId: 'p1', command }));
    expect((await Promise.all(both)).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await cloud.db.in(AuditLog).count({ subject: 'p1', action: 'post.scheduled' })).toBe(1);
  });

  test('whose time is over when it is signed off goes out at once', async () => {
    await givenInSignOff(cloud, 'p1', { publishAt: AT_NOON });
    cloud.clock.now = AT_NOON + MINUTE;
    expect((await cloud.expectOk('reviewer', openWork, { postId: 'p1' })).commands).toEqual(['return', 'signOff']);
    const late = { name: 'signSchedule' as const, checked: [...DEFAULT_CHECKLIST] };
    expect(await cloud.call('reviewer', movePost, { postId: 'p1', command: late })).toMatchObject({
      code: 'TIME_PASSED',
    });
    await cloud.expectOk('reviewer', movePost, { postId: 'p1', command: { ...late, name: 'signOff' } });
    expect(await shown('member1')).toBe('p1');
  });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'is returned',
      () => cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'return', reason: '时间有变' } }),
      'draft',
    ],
    [
      'is withdrawn',
      () => cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'withdraw', reason: '不发了' } }),
      'withdrawn',
    ],
    [
      'has other words than were passed',
      () => cloud.db.in(Posts).updateWhere({ _id: 'p1' }, { title: '改过' }),
      'draft',
    ],
    ['has lost its unit', () => cloud.db.in(Units).removeWhere({ _id: 'b1' }), 'draft'],
  ])('that %s does not go out', async (_title, happens, status) => {
    await givenScheduled('p1');
    await happens();
    cloud.clock.now = AT_NOON;
    await run();
    expect([await statusOf('p1'), await shown('member1')]).toEqual([status, '']);
  });

  test('that falls comes back to its writer with the reason', async () => {
    await givenScheduled('p1');
    await cloud.db.in(Posts).updateWhere({ _id: 'p1' }, { markdown: '改过' });
    cloud.clock.now = AT_NOON;
    expect(await run()).toMatchObject({ returned: 1 });
    expect((await cloud.expectOk('editor1', openWork, { postId: 'p1' })).remark).toContain('审核通过时的不一样');
    expect((await cloud.db.in(Notices).query({ memberId: 'editor1' }))[0]?.text).toContain('没有按时发布');
  });
});

describe('an end', () => {
  const over = FRIDAY_MORNING + MS_PER_DAY;

  test('takes a post from the feed at its moment, and leaves it to who comes from a to-do', async () => {
    const dueAt = over - 1;
    await givenPublished(cloud, 'p1', { expiresAt: over, requiredReading: { dueAt } });
    expect(await shown('member1')).toBe('p1');
    cloud.clock.now = over;
    expect([
      await shown('member1'),
      (await cloud.expectOk('member1', openFeed, {})).columns.some((c) => c.posts),
    ]).toEqual(['', false]);
    expect(await run()).toEqual({ released: 0, returned: 0, archived: 1, forgotten: 0 });
    expect(await run()).toEqual({ released: 0, returned: 0, archived: 0, forgotten: 0 });
    expect((await cloud.expectOk('member1', openPost, { postId: 'p1' })).isOver).toBe(true);
    await cloud.expectOk('member1', confirmRead, { postId: 'p1' });
    expect(await cloud.call('member3', openPost, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each<[string, Partial<DraftFields>, string]>([
    ['before it is published', { publishAt: AT_NOON, expiresAt: AT_NOON }, 'EXPIRES_TOO_EARLY'],
    ['that is over', { expiresAt: FRIDAY_MORNING }, 'EXPIRES_TOO_EARLY'],
    ['before it is due', { expiresAt: NEXT_WEEK, requiredReading: { dueAt: NEXT_WEEK } }, 'EXPIRES_TOO_EARLY'],
    [
      'of the confirmation before it is published',
      { publishAt: AT_NOON, requiredReading: { dueAt: AT_NOON } },
      'DUE_DATE_PASSED',
    ],
  ])('%s is refused', async (_title, changes, code) => {
    const input = { postId: 'p1', seenRevision: null, ...draft(changes) };
    expect(await cloud.call('editor1', saveDraft, input)).toMatchObject({ code });
    expect(await cloud.db.in(Posts).count({})).toBe(0);
  });
});

describe('a pin', () => {
  const until = NEXT_WEEK;
  const pin = (name: string, postId: string) => cloud.call(name, movePost, { postId, command: { name: 'pin', until } });

  test('stands until its end for those whom it reaches, the own branch first, three at most', async () => {
    await givenSignedOff(cloud, 'all');
    for (const postId of ['b1-1', 'b1-2', 'b1-3']) {
      cloud.clock.now += 1;
      await givenPublished(cloud, postId);
      expect(await pin('secretary1', postId)).toMatchObject({ ok: true });
    }
    expect(await pin('reviewer', 'all')).toMatchObject({ ok: true });
    expect([await pins('member1'), await pins('member3')]).toEqual(['b1-3 b1-2 b1-1', 'all']);
    await cloud.expectOk('secretary1', movePost, { postId: 'b1-3', command: { name: 'unpin' } });
    expect(await pins('member1')).toBe('b1-2 b1-1 all');
    await cloud.expectOk('secretary1', movePost, { postId: 'b1-2', command: { name: 'withdraw', reason: '有误' } });
    expect(await pins('member1')).toBe('b1-1 all');
    cloud.clock.now = until;
    expect(await pins('member1')).toBe('');
    expect(await cloud.db.in(AuditLog).count({ action: 'post.pinned' })).toBe(4);
  });

  test.each<[string, string, number, string]>([
    ['by the secretary of one of the branches that it reaches', 'secretary1', until, 'FORBIDDEN'],
    ['until a time that is over', 'reviewer', FRIDAY_MORNING, 'TIME_PASSED'],
  ])('%s is refused', async (_title, name, end, code) => {
    await givenSignedOff(cloud, 'all');
    const input = { postId: 'all', command: { name: 'pin' as const, until: end } };
    expect(await cloud.call(name, movePost, input)).toMatchObject({ code });
    expect(await pins('member1')).toBe('');
  });
});

describe('nothing is done half', () => {
  test('by whoever has just lost the role', async () => {
    await givenInSignOff(cloud, 'p1');
    await cloud.expectOk('reviewer', openWork, { postId: 'p1' });
    await cloud.db.in(Members).updateWhere({ _id: 'reviewer' }, { roles: [] });
    const command = { name: 'signOff' as const, checked: [...DEFAULT_CHECKLIST] };
    expect(await cloud.call('reviewer', movePost, { postId: 'p1', command })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await statusOf('p1')).toBe('inSignOff');
  });

  test('with a version that was withdrawn', async () => {
    await givenPublished(cloud, 'p1');
    await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'withdraw', reason: '有误' } });
    for (const command of [{ name: 'publish' as const }, { name: 'pin' as const, until: NEXT_WEEK }]) {
      expect(await cloud.call('secretary1', movePost, { postId: 'p1', command })).toMatchObject({
        code: 'WRONG_STATE',
      });
    }
    expect(await shown('member1')).toBe('');
  });

  test('for units outside of one’s own', async () => {
    const input = { postId: 'p1', seenRevision: null, ...draft({ scope: ['b2'] }) };
    expect(await cloud.call('editor1', saveDraft, input)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await cloud.db.in(Posts).count({})).toBe(0);
  });
});

test('a post from before there were times is read, pinned and taken down like any other', async () => {
  await givenPublished(cloud, 'p1');
  const posts = cloud.db.in(anyShape(Posts));
  const {
    publishAt: _at,
    expiresAt: _end,
    pinnedUntil: _pin,
    ...older
  } = ((await posts.find('p1')) ?? {}) as Record<string, unknown>;
  await posts.put(older as never);
  expect(await shown('member1')).toBe('p1');
  expect(await run()).toEqual({ released: 0, returned: 0, archived: 0, forgotten: 0 });
  const work = await cloud.expectOk('secretary1', openWork, { postId: 'p1' });
  expect(work).toMatchObject({ publishAt: null, expiresAt: null, pinnedUntil: null });
  await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'pin', until: NEXT_WEEK } });
  expect(await pins('member1')).toBe('p1');
  await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'archive' } });
  expect([await pins('member1'), await shown('member1')]).toEqual(['', '']);
});
