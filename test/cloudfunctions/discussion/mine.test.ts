import * as classroom from '../../../cloudfunctions/classroom/routes';
import { Comments } from '../../../cloudfunctions/discussion/collections';
import * as discussion from '../../../cloudfunctions/discussion/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as org from '../../../cloudfunctions/org/routes';
import { publishCourse, withdrawCourse } from '../../../core/classroom/workbench-contract';
import { listMyComments, moveMyComment, openDiscussion, writeComment } from '../../../core/discussion/contract';
import { moveComment } from '../../../core/discussion/workbench-contract';
import { movePost } from '../../../core/feed/workbench-contract';
import { POLICY_PRESETS } from '../../../core/org/policy';
import { setPolicy } from '../../../core/org/workbench-contract';
import { anyShape } from '../../support/any-shape';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from '../classroom/sample-course';
import { givenPublished, givenSignedOff } from '../feed/sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([classroom, discussion, feed, org]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await givenPublished(cloud, 'case', { column: 'caseTalk' });
  await givenSignedOff(cloud, 'for-all', { column: 'caseFile' });
  await cloud.expectOk('secretary1', publishCourse, sampleCourse({ allowsComments: true }));
});

type Kind = 'post' | 'lesson';
const mine = async (name: string) => (await cloud.expectOk(name, listMyComments, {})).items;
async function write(kind: Kind, id: string, key: string, name = 'member1') {
  cloud.clock.now += 1000;
  const place = { kind, id };
  return cloud.expectOk(name, writeComment, { place, key, text: `写在${id}下面。`, answers: null });
}

describe('我的评论', () => {
  test('all that I wrote and nobody else’s, the latest first, with where it is, how it stands and why', async () => {
    const { commentId } = await write('post', 'case', 'comment-1');
    await write('lesson', 'jcf-1', 'comment-2');
    await write('post', 'case', 'comment-3', 'member2');
    cloud.clock.now += 1000;
    const command = { name: 'return' as const, reason: '请不要写别人的名字' };
    await cloud.expectOk('secretary1', moveComment, { commentId, seenRevision: 1, command });
    expect(await mine('member1')).toMatchObject([
      {
        state: 'waiting',
        text: '写在jcf-1下面。',
        place: { kind: 'lesson', id: 'jcf-1', courseId: 'jcf' },
        placeTitle: '第1讲',
        remark: null,
        isOpen: true,
      },
      {
        commentId,
        state: 'returned',
        place: { kind: 'post', id: 'case', courseId: null },
        remark: '请不要写别人的名字',
        since: cloud.clock.now,
        isOpen: true,
      },
    ]);
    expect(await mine('member3')).toEqual([]);
  });

  test('what stood below a withdrawn post or course is told still, and can be taken back', async () => {
    await write('lesson', 'jcf-1', 'comment-1');
    const { commentId } = await write('post', 'for-all', 'comment-2');
    await cloud.expectOk('admin', movePost, { postId: 'for-all', command: { name: 'withdraw', reason: '有误' } });
    await cloud.expectOk('secretary1', withdrawCourse, { courseId: 'jcf' });
    expect((await mine('member1')).map(({ isOpen, commands }) => [isOpen, commands.includes('takeBack')])).toEqual([
      [false, true],
      [false, true],
    ]);
    const takeBack = { commentId, seenRevision: 1, command: { name: 'takeBack' as const } };
    await cloud.expectOk('member1', moveMyComment, takeBack);
    expect((await mine('member1'))[0]).toMatchObject({ state: 'takenBack', isOpen: false, commands: [] });
  });

  test('a lesson or a course that takes no comments any more does not open; the others do', async () => {
    await write('lesson', 'jcf-1', 'comment-1');
    await write('lesson', 'jcf-2', 'comment-2');
    const opened = async () => (await mine('member1')).map(({ isOpen }) => isOpen);
    const { lessons } = sampleCourse();
    const publish = (given: Partial<ReturnType<typeof sampleCourse>>) =>
      cloud.expectOk('secretary1', publishCourse, sampleCourse(given));
    await publish({ allowsComments: true, lessons: lessons.slice(1) });
    expect(await opened()).toEqual([true, false]);
    await publish({ allowsComments: false });
    expect(await opened()).toEqual([false, false]);
  });

  test('with the policy off mine open, to be taken back', async () => {
    await write('post', 'case', 'comment-1');
    const policy = { ...POLICY_PRESETS.enterprise, voices: 'off' as const };
    await cloud.expectOk('admin', setPolicy, { unitId: 'zz', seenRevision: 0, policy });
    expect(await mine('member1')).toMatchObject([{ isOpen: true, commands: ['takeBack'] }]);
    const { place } = await cloud.expectOk('member1', openDiscussion, { place: { kind: 'post', id: 'case' } });
    expect(place).toEqual({ kind: 'post', id: 'case', courseId: null });
  });

  test('one stored when its title was called that of a post is listed, and a step stores it anew', async () => {
    const { commentId } = await write('lesson', 'jcf-1', 'comment-1');
    const stored: Record<string, unknown> = { ...(await cloud.db.in(Comments).find(commentId)) };
    const { placeTitle, ...rest } = stored;
    await cloud.db.in(anyShape(Comments)).put({ ...rest, _id: commentId, v: 1, postTitle: placeTitle });
    expect(await mine('member1')).toMatchObject([{ commentId, placeTitle: '第1讲' }]);
    const takeBack = { commentId, seenRevision: 1, command: { name: 'takeBack' as const } };
    await cloud.expectOk('member1', moveMyComment, takeBack);
    const after = await cloud.db.in(anyShape(Comments)).find(commentId);
    expect(after).toMatchObject({ v: 2, placeTitle: '第1讲' });
    expect(after).not.toHaveProperty('postTitle');
  });

  test('a long list is paged without a gap', async () => {
    for (let at = 0; at < 25; at += 1) await write('post', 'case', `comment-${at}`);
    const first = await cloud.expectOk('member1', listMyComments, {});
    const rest = await cloud.expectOk('member1', listMyComments, { cursor: first.next ?? '' });
    const ids = [...first.items, ...rest.items].map(({ commentId }) => commentId);
    expect([first.items.length, rest.items.length, new Set(ids).size, rest.next]).toEqual([20, 5, 25, null]);
  });
});
