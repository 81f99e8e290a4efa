import * as routes from '../../../cloudfunctions/feed/routes';
import { countWork, listWork, movePost, openWork, reach, saveDraft } from '../../../core/feed/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenInSignOff, givenPublished, givenSignedOff } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

describe('the list of work', () => {
  test('holds the posts of the units one manages, last changed first', async () => {
    await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...draft({ title: '一' }) });
    cloud.clock.now += 1;
    await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p2', ...draft({ title: '二' }) });
    await cloud.expectOk('secretary2', saveDraft, {
      seenRevision: null,
      postId: 'p3',
      ...draft({ title: '三', unitId: 'b2', scope: ['b2'] }),
    });
    cloud.clock.now += 1;
    await cloud.expectOk('editor1', saveDraft, { seenRevision: 1, postId: 'p1', ...draft({ title: '一改' }) });

    const drafts = async (name: string) =>
      (await cloud.expectOk(name, listWork, { status: 'draft' })).items.map((row) => row.title);
    expect(await drafts('secretary1')).toEqual(['一改', '二']);
    expect(await drafts('secretary2')).toEqual(['三']);
    expect(await drafts('reviewer')).toEqual(['一改', '三', '二']);
  });

  test('has rows of these fields only', async () => {
    await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...draft() });
    expect(await cloud.expectOk('secretary1', listWork, { status: 'draft' })).toEqual({
      items: [
        {
          postId: 'p1',
          column: 'announcement',
          columnTitle: '公告',
          title: '周五主题党日安排',
          unitId: 'b1',
          unitName: '第一党支部',
          authorName: '王宁',
          status: 'draft',
          isAmendment: false,
          updatedAt: FRIDAY_MORNING,
          remark: null,
          reach: null,
        },
      ],
      next: null,
    });
  });

  test('tells whoever decides whom each post would reach, and whoever wrote it why it came back', async () => {
    await givenInSignOff(cloud, 'p3');
    const [waiting] = (await cloud.expectOk('reviewer', listWork, { status: 'forMe' })).items;
    expect(waiting?.reach).toEqual((await cloud.expectOk('reviewer', openWork, { postId: 'p3' })).reach);
    expect(waiting?.reach?.members).toBeGreaterThan(0);

    await cloud.expectOk('reviewer', movePost, { postId: 'p3', command: { name: 'return', reason: '写明时间' } });
    const returned = (await cloud.expectOk('editor1', listWork, { status: 'returned' })).items;
    expect(returned.map(({ postId, remark }) => [postId, remark])).toEqual([['p3', '写明时间']]);
  });

  test('goes on page by page', async () => {
    for (let index = 0; index < 22; index += 1) {
      cloud.clock.now += 1;
      await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: `p${index}`, ...draft() });
    }
    const first = await cloud.expectOk('secretary1', listWork, { status: 'draft' });
    expect(first.items).toHaveLength(20);
    const second = await cloud.expectOk('secretary1', listWork, { status: 'draft', cursor: first.next ?? '' });
    expect(second.items.map((row) => row.postId)).toEqual(['p1', 'p0']);
    expect(second.next).toBeNull();
  });

  test('is not for members', async () => {
    expect(await cloud.call('member1', listWork, { status: 'draft' })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('the counts agree with the lists', async () => {
  await givenPublished(cloud, 'p1');
  await givenSignedOff(cloud, 'p2');
  await givenInSignOff(cloud, 'p3');
  await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p4', ...draft() });
  await cloud.expectOk('editor1', movePost, { postId: 'p4', command: { name: 'submit' } });
  expect(await cloud.expectOk('reviewer', countWork, {})).toEqual({
    forMe: 1,
    returned: 0,
    draft: 0,
    scheduled: 0,
    archived: 0,
    applied: 0,
    inReview: 1,
    inSignOff: 1,
    published: 2,
    withdrawn: 0,
  });
  expect(await cloud.expectOk('secretary2', countWork, {})).toEqual({
    forMe: 0,
    returned: 0,
    draft: 0,
    scheduled: 0,
    archived: 0,
    applied: 0,
    inReview: 0,
    inSignOff: 0,
    published: 0,
    withdrawn: 0,
  });
});

describe('opening work', () => {
  test('tells each person what they may do', async () => {
    await givenInSignOff(cloud, 'p1');
    const commands = async (name: string) => (await cloud.expectOk(name, openWork, { postId: 'p1' })).commands;
    expect(await commands('editor1')).toEqual([]);
    expect(await commands('secretary1')).toEqual(['return']);
    expect(await commands('reviewer')).toEqual(['return', 'signOff']);
    expect(await commands('admin')).toEqual(['return', 'signOff']);
  });

  test('costs five database requests, one of them to say for whom it waits', async () => {
    await givenInSignOff(cloud, 'p1');
    await cloud.expectOk('reviewer', openWork, { postId: 'p1' });
    expect(JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests).toBe(5);
  });

  test('is NOT_FOUND for a post the caller cannot see', async () => {
    await givenPublished(cloud, 'inside');
    await givenSignedOff(cloud, 'everywhere');
    expect(await cloud.call('secretary2', openWork, { postId: 'inside' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cloud.call('secretary2', openWork, { postId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is FORBIDDEN for a post the caller only reads', async () => {
    await givenSignedOff(cloud, 'p1');
    expect(await cloud.call('secretary2', openWork, { postId: 'p1' })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the reach of a scope', () => {
  test.each<[string, string, string[], object]>([
    ['is that of the own branch', 'editor1', ['b1'], { data: { units: 1, members: 5 } }],
    ['is that of the whole', 'editor1', ['zz'], { data: { units: 2, members: 8 } }],
    ['counts nobody twice', 'editor1', ['zz', 'b1'], { data: { units: 2, members: 8 } }],
    ['is not told of a neighbour alone', 'editor1', ['b2'], { code: 'FORBIDDEN' }],
    ['is not there for an unknown unit', 'editor1', ['nowhere'], { code: 'NOT_FOUND' }],
    ['is told to who leads above', 'reviewer', ['b2'], { data: { units: 1, members: 3 } }],
  ])('%s', async (_title, name, scope, outcome) => {
    expect(await cloud.call(name, reach, { scope })).toMatchObject(outcome);
  });
});
