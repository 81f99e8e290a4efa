import { Completions } from '../../../cloudfunctions/_kit/collections';
import { OpenedPosts, Posts } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { confirmRead, listPosts, openFeed, openPost } from '../../../core/feed/contract';
import { movePost } from '../../../core/feed/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { orderKey } from '../../../core/kernel/order-key';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenInSignOff, givenPublished, givenSignedOff, NEXT_WEEK } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const titles = async (name: string, input: Parameters<typeof cloud.expectOk<typeof listPosts>>[2] = {}) =>
  (await cloud.expectOk(name, listPosts, input)).items.map((post) => post.title);

const databaseRequests = (): unknown => JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests;

describe('the feed', () => {
  test('shows a branch its post, and no other branch', async () => {
    await givenPublished(cloud, 'p1');
    expect(await titles('member1')).toEqual(['周五主题党日安排']);
    expect(await titles('member3')).toEqual([]);
  });

  test('shows everybody what was signed off for all', async () => {
    await givenSignedOff(cloud, 'p1');
    expect(await titles('member1')).toEqual(['周五主题党日安排']);
    expect(await titles('member3')).toEqual(['周五主题党日安排']);
  });

  test('shows nothing that waits or was withdrawn', async () => {
    await givenInSignOff(cloud, 'waiting');
    await givenPublished(cloud, 'withdrawn');
    await cloud.expectOk('secretary1', movePost, {
      postId: 'withdrawn',
      command: { name: 'withdraw', reason: '时间有变' },
    });
    expect(await titles('member1')).toEqual([]);
  });

  test('shows the newest first, of one column if asked', async () => {
    await givenPublished(cloud, 'p1', { title: '一' });
    cloud.clock.now += 1;
    await givenPublished(cloud, 'p2', { title: '二', column: 'brief' });
    cloud.clock.now += 1;
    await givenPublished(cloud, 'p3', { title: '三' });
    expect(await titles('member1')).toEqual(['三', '二', '一']);
    expect(await titles('member1', { column: 'brief' })).toEqual(['二']);
  });

  test('gives every row once, page by page', async () => {
    await givenPublished(cloud, 'p00');
    const posts = cloud.db.in(Posts);
    const first = await posts.find('p00');
    if (!first) throw new Error('the post was not written');
    const ids = Array.from({ length: 45 }, (_, index) => `p${String(index).padStart(2, '0')}`);
    // Several share a millisecond.
    const orderOf = (index: number, id: string) => orderKey(FRIDAY_MORNING + Math.floor(index / 4), id);
    await Promise.all(ids.map((id, index) => posts.put({ ...first, _id: id, order: orderOf(index, id) })));
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await cloud.expectOk('member1', listPosts, cursor === undefined ? {} : { cursor });
      seen.push(...page.items.map((post) => post.postId));
      cursor = page.next ?? undefined;
      pages += 1;
    } while (cursor !== undefined);
    expect(pages).toBe(3);
    expect(seen).toEqual([...ids].reverse());
  });

  test('costs two database requests', async () => {
    await givenPublished(cloud, 'p1');
    await cloud.expectOk('member1', listPosts, {});
    expect(databaseRequests()).toBe(2);
  });

  test('has rows of these fields only', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    const { items, next } = await cloud.expectOk('member1', listPosts, {});
    expect(next).toBeNull();
    expect(items).toEqual([
      {
        postId: 'p1',
        column: 'announcement',
        columnTitle: '公告',
        title: '周五主题党日安排',
        summary: '时间 周五下午三点，支部活动室。',
        picture: null,
        unitName: '第一党支部',
        publishedAt: FRIDAY_MORNING,
        requiredReading: { dueAt: NEXT_WEEK, confirmedAt: null },
        answerAt: null,
        isUnread: true,
      },
    ]);
  });
});

describe('what is unread', () => {
  const unread = async (name: string) => {
    const { items } = await cloud.expectOk(name, listPosts, {});
    const { columns } = await cloud.expectOk(name, openFeed, {});
    const counted = columns.flatMap(({ column, posts }) => (posts > 0 ? [{ column, posts }] : []));
    return [items.filter((post) => post.isUnread).map((post) => post.postId), counted];
  };

  test('is what I have not opened, for me alone', async () => {
    await givenPublished(cloud, 'p1');
    cloud.clock.now += 1;
    await givenPublished(cloud, 'p2', { column: 'brief' });
    cloud.clock.now += 1;
    await givenPublished(cloud, 'p3', { column: 'brief' });
    expect(await unread('member1')).toEqual([
      ['p3', 'p2', 'p1'],
      [
        { column: 'announcement', posts: 1 },
        { column: 'brief', posts: 2 },
      ],
    ]);
    await cloud.expectOk('member1', openPost, { postId: 'p2' });
    await cloud.expectOk('member1', openPost, { postId: 'p1' });
    await cloud.expectOk('member1', openPost, { postId: 'p2' });
    expect(await unread('member1')).toEqual([['p3'], [{ column: 'brief', posts: 1 }]]);
    expect((await cloud.db.in(OpenedPosts).find('member1'))?.postIds).toEqual(['p2', 'p1']);
    expect((await unread('member2'))[0]).toEqual(['p3', 'p2', 'p1']);
    expect(await unread('member3')).toEqual([[], []]);
  });

  test('is not what somebody may not open', async () => {
    await givenPublished(cloud, 'p1');
    expect(await cloud.call('member3', openPost, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cloud.db.in(OpenedPosts).count({})).toBe(0);
  });

  test('keeps both of two posts that are opened at once', async () => {
    await givenPublished(cloud, 'p1');
    await givenPublished(cloud, 'p2');
    await Promise.all(['p1', 'p2', 'p1'].map((postId) => cloud.expectOk('member1', openPost, { postId })));
    expect(await unread('member1')).toEqual([[], []]);
  });

  test('ends after thirty days, and with a confirmation', async () => {
    await givenPublished(cloud, 'p1');
    await givenPublished(cloud, 'p2', { requiredReading: { dueAt: NEXT_WEEK } });
    await cloud.expectOk('member1', confirmRead, { postId: 'p2' });
    expect((await unread('member1'))[0]).toEqual(['p1']);
    cloud.clock.now += 31 * MS_PER_DAY;
    expect(await unread('member1')).toEqual([[], []]);
    expect((await cloud.expectOk('member1', listPosts, {})).items.map((post) => post.requiredReading)).toContainEqual({
      dueAt: NEXT_WEEK,
      confirmedAt: FRIDAY_MORNING,
    });
  });

  test('is remembered of the last 400 posts', async () => {
    await givenPublished(cloud, 'p1');
    const older = Array.from({ length: 400 }, (_, index) => `older-${index}`);
    await cloud.db.in(OpenedPosts).put({ _id: 'member1', v: 1, postIds: older });
    await cloud.expectOk('member1', openPost, { postId: 'p1' });
    expect((await cloud.db.in(OpenedPosts).find('member1'))?.postIds).toEqual([...older.slice(1), 'p1']);
  });
});

describe('a post', () => {
  test('opens for who may read it, with these fields only', async () => {
    await givenPublished(cloud, 'p1');
    await cloud.db.in(anyShape(Posts)).updateWhere({ _id: 'p1' }, { secret: '内部备注' });
    expect(await cloud.expectOk('member1', openPost, { postId: 'p1' })).toEqual({
      postId: 'p1',
      addresses: {},
      column: 'announcement',
      columnTitle: '公告',
      title: '周五主题党日安排',
      body: [
        { type: 'heading', level: 2, spans: [{ text: '时间' }] },
        { type: 'paragraph', spans: [{ text: '周五下午' }, { text: '三点', bold: true }, { text: '，支部活动室。' }] },
      ],
      unitName: '第一党支部',
      authorName: '郑立',
      publishedAt: FRIDAY_MORNING,
      version: 1,
      amendedAt: null,
      officialAnswer: null,
      isOver: false,
      requiredReading: null,
      confirmations: [],
      discussion: null,
    });
  });

  test('is not there for another branch', async () => {
    await givenPublished(cloud, 'p1');
    expect(await cloud.call('member3', openPost, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cloud.call('member1', openPost, { postId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is not there before it is published', async () => {
    await givenInSignOff(cloud, 'p1');
    expect(await cloud.call('member1', openPost, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('required reading', () => {
  test('is confirmed once: the first time stays', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    const before = await cloud.expectOk('member1', openPost, { postId: 'p1' });
    expect(before.requiredReading).toEqual({ dueAt: NEXT_WEEK, confirmedAt: null });

    cloud.clock.now += 5000;
    expect(await cloud.expectOk('member1', confirmRead, { postId: 'p1' })).toEqual({
      confirmedAt: FRIDAY_MORNING + 5000,
      version: 1,
    });
    cloud.clock.now += 5000;
    expect(await cloud.expectOk('member1', confirmRead, { postId: 'p1' })).toEqual({
      confirmedAt: FRIDAY_MORNING + 5000,
      version: 1,
    });

    const after = await cloud.expectOk('member1', openPost, { postId: 'p1' });
    expect(after.requiredReading).toEqual({ dueAt: NEXT_WEEK, confirmedAt: FRIDAY_MORNING + 5000 });
    expect(await cloud.db.in(Completions).find('post:p1:member1')).toMatchObject({
      assignmentId: 'post:p1',
      memberId: 'member1',
      at: FRIDAY_MORNING + 5000,
      score: null,
    });
  });

  test('is confirmed by each member alone', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    await cloud.expectOk('member1', confirmRead, { postId: 'p1' });
    const other = await cloud.expectOk('member2', openPost, { postId: 'p1' });
    expect(other.requiredReading?.confirmedAt).toBeNull();
  });

  test('can be confirmed late, at its real time', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    cloud.clock.now = NEXT_WEEK + 1;
    expect(await cloud.expectOk('member1', confirmRead, { postId: 'p1' })).toEqual({
      confirmedAt: NEXT_WEEK + 1,
      version: 1,
    });
  });

  test('two taps at once confirm once', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    const taps = await Promise.all([1, 2, 3].map(() => cloud.expectOk('member1', confirmRead, { postId: 'p1' })));
    expect(taps).toEqual(taps.map(() => ({ confirmedAt: FRIDAY_MORNING, version: 1 })));
    expect(await cloud.db.in(Completions).count({})).toBe(1);
  });

  test('is refused where nothing is required, and not found by others', async () => {
    await givenPublished(cloud, 'plain');
    await givenPublished(cloud, 'required', { requiredReading: { dueAt: NEXT_WEEK } });
    expect(await cloud.call('member1', confirmRead, { postId: 'plain' })).toMatchObject({ code: 'NOTHING_TO_CONFIRM' });
    expect(await cloud.call('member3', confirmRead, { postId: 'required' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cloud.db.in(Completions).count({})).toBe(0);
  });
});
