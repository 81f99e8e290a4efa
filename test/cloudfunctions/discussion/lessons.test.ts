import * as classroom from '../../../cloudfunctions/classroom/routes';
import * as discussion from '../../../cloudfunctions/discussion/routes';
import * as home from '../../../cloudfunctions/home/routes';
import * as org from '../../../cloudfunctions/org/routes';
import { openLesson } from '../../../core/classroom/lesson-contract';
import {
  type CourseSource,
  publishCourse,
  sweepCourses,
  withdrawCourse,
} from '../../../core/classroom/workbench-contract';
import {
  likeComment,
  moveMyComment,
  openDiscussion,
  reportComment,
  writeComment,
} from '../../../core/discussion/contract';
import { listComments, moveComment } from '../../../core/discussion/workbench-contract';
import { listNotices } from '../../../core/home/contract';
import type { Endpoint, InputOf } from '../../../core/kernel/endpoint';
import { POLICY_PRESETS } from '../../../core/org/policy';
import { setPolicy } from '../../../core/org/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from '../classroom/sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([classroom, discussion, home, org]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await publish();
});

const WORDS = '第一讲的例子就在我们身边。';
const place = { kind: 'lesson' as const, id: 'jcf-1' };
const publish = (changes: Partial<CourseSource> = {}) =>
  cloud.expectOk('secretary1', publishCourse, sampleCourse({ allowsComments: true, ...changes }));
const codeOf = async <E extends Endpoint>(name: string, endpoint: E, input: unknown) => {
  const reply = await cloud.callRaw(`wx:${name}`, endpoint, input);
  return reply.ok ? 'OK' : reply.code;
};
const comment = (given: Partial<InputOf<typeof writeComment>> = {}) => ({
  place,
  key: 'comment-1',
  text: WORDS,
  answers: null,
  ...given,
});
const read = (name: string, id = 'jcf-1') => cloud.expectOk(name, openDiscussion, { place: { ...place, id } });
const textsFor = async (name: string, id?: string) => (await read(name, id)).items.map(({ text }) => text);
const discussionOf = async (name: string, lessonId = 'jcf-1') =>
  (await cloud.expectOk(name, openLesson, { lessonId })).discussion;

async function givenShown(given: Partial<InputOf<typeof writeComment>> = {}): Promise<string> {
  const { commentId, revision } = await cloud.expectOk('member1', writeComment, comment(given));
  await cloud.expectOk('secretary1', moveComment, { commentId, seenRevision: revision, command: { name: 'pass' } });
  return commentId;
}

describe('below a lesson', () => {
  test('a comment waits in the same queue, and is then counted and read by whoever may read the lesson', async () => {
    const { commentId, revision } = await cloud.expectOk('member1', writeComment, comment());
    expect([await discussionOf('member2'), await textsFor('member2')]).toEqual([{ comments: 0 }, []]);
    const { items } = await cloud.expectOk('editor1', listComments, { list: 'waiting' });
    expect(items).toMatchObject([{ commentId, placeTitle: '第1讲', text: WORDS }]);
    await cloud.expectOk('editor1', moveComment, { commentId, seenRevision: revision, command: { name: 'pass' } });
    expect(await read('member2')).toMatchObject({
      place: { kind: 'lesson', id: 'jcf-1', courseId: 'jcf' },
      title: '第1讲',
      isOpen: true,
      until: null,
      answer: null,
      items: [{ text: WORDS }],
    });
    expect([await discussionOf('member2'), await discussionOf('member2', 'jcf-2')]).toEqual([
      { comments: 1 },
      { comments: 0 },
    ]);
    expect(await textsFor('member2', 'jcf-2')).toEqual([]);
    expect((await cloud.expectOk('member1', listNotices, {})).items).toMatchObject([
      { text: '您的评论看过了，已经显示。', link: { kind: 'lessonDiscussion', id: 'jcf-1' } },
    ]);
  });

  test('it is liked, reported and answered as below a post', async () => {
    const commentId = await givenShown();
    expect(await cloud.expectOk('member2', likeComment, { commentId, isLiked: true })).toMatchObject({ likes: 1 });
    await cloud.expectOk('member2', reportComment, { commentId, reason: '不对' });
    await givenShown({ key: 'comment-2', text: '同意。', answers: commentId });
    expect(await textsFor('member2')).toEqual([WORDS, '同意。']);
    expect(await codeOf('member1', writeComment, comment({ key: 'comment-3', answers: commentId }))).toBe('OK');
    const elsewhere = { kind: 'lesson' as const, id: 'jcf-2' };
    const stray = comment({ key: 'comment-4', place: elsewhere, answers: commentId });
    expect(await codeOf('member1', writeComment, stray)).toBe('NOT_FOUND');
  });

  test('nobody whom the lesson does not reach', async () => {
    const commentId = await givenShown();
    for (const [endpoint, input] of [
      [openDiscussion, { place }],
      [writeComment, comment()],
      [likeComment, { commentId, isLiked: true }],
      [reportComment, { commentId, reason: '不对' }],
    ] as const) {
      expect(await codeOf('member3', endpoint, input)).toBe('NOT_FOUND');
    }
    expect(await codeOf('member1', openDiscussion, { place: { kind: 'lesson', id: 'none' } })).toBe('NOT_FOUND');
  });

  test('a course that allows none has none, and no row for them', async () => {
    const commentId = await givenShown();
    await publish({ allowsComments: false });
    expect(await discussionOf('member2')).toBeNull();
    expect(await codeOf('member2', openDiscussion, { place })).toBe('COMMENTS_OFF');
    expect(await codeOf('member1', writeComment, comment({ key: 'comment-2' }))).toBe('COMMENTS_OFF');
    expect(await codeOf('member2', likeComment, { commentId, isLiked: true })).toBe('NOT_FOUND');
    await publish();
    expect(await textsFor('member2')).toEqual([WORDS]);
  });

  test('with `voices` off there are none, and mine can be taken back', async () => {
    await givenShown();
    await cloud.expectOk('admin', setPolicy, {
      unitId: 'zz',
      seenRevision: 0,
      policy: { ...POLICY_PRESETS.enterprise, voices: 'off' },
    });
    expect(await discussionOf('member2')).toBeNull();
    expect(await codeOf('member2', openDiscussion, { place })).toBe('VOICES_OFF');
    const own = await read('member1');
    expect(own).toMatchObject({ isOff: true, title: '第1讲', place: { courseId: 'jcf' }, mine: [{ text: WORDS }] });
  });
});

describe('when the course changes', () => {
  test('what is said stays below a lesson whose text is another', async () => {
    await givenShown();
    const { lessons } = sampleCourse();
    await publish({ lessons: lessons.map((lesson) => ({ ...lesson, markdown: '改过的正文。' })) });
    expect(await textsFor('member2')).toEqual([WORDS]);
  });

  test('a withdrawn course, or one without the lesson, shows nothing of it; its writer can take it back', async () => {
    const commentId = await givenShown();
    const takeBack = { commentId, seenRevision: 2, command: { name: 'takeBack' as const } };
    const rewording = { ...takeBack, command: { name: 'reword' as const, words: '改过。' } };
    await publish({ lessons: sampleCourse().lessons.slice(1) });
    expect(await codeOf('member2', openDiscussion, { place })).toBe('NOT_FOUND');
    await publish();
    expect(await textsFor('member2')).toEqual([WORDS]);
    await cloud.expectOk('secretary1', withdrawCourse, { courseId: 'jcf' });
    expect(await codeOf('member2', openDiscussion, { place })).toBe('NOT_FOUND');
    expect(await codeOf('member2', likeComment, { commentId, isLiked: true })).toBe('NOT_FOUND');
    expect(await codeOf('member1', moveMyComment, rewording)).toBe('NOT_FOUND');
    expect(await codeOf('member1', moveMyComment, takeBack)).toBe('OK');
  });

  test('a lesson that has become another course’s does not take along what was said below it', async () => {
    const commentId = await givenShown();
    const [first, ...rest] = sampleCourse().lessons;
    await publish({ lessons: rest });
    cloud.clock.now += 2 * 3_600_000;
    await cloud.expectOk(null, sweepCourses, {});
    await publish({ courseId: 'other', lessons: first ? [first] : [] });
    expect([await textsFor('member2'), await discussionOf('member2')]).toEqual([[], { comments: 0 }]);
    expect((await read('member1')).mine).toEqual([]);
    expect(await codeOf('member2', likeComment, { commentId, isLiked: true })).toBe('NOT_FOUND');
    expect(await codeOf('member2', writeComment, comment({ answers: commentId }))).toBe('NOT_FOUND');
  });

  test('an answer to what is not shown any more is not counted', async () => {
    const commentId = await givenShown();
    await givenShown({ key: 'comment-2', text: '同意。', answers: commentId });
    expect(await discussionOf('member2')).toEqual({ comments: 2 });
    const command = { name: 'takeBack' as const };
    await cloud.expectOk('member1', moveMyComment, { commentId, seenRevision: 2, command });
    expect([await textsFor('member2'), await discussionOf('member2')]).toEqual([[], { comments: 0 }]);
  });
});
