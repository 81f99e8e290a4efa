import * as discussion from '../../../cloudfunctions/discussion/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as home from '../../../cloudfunctions/home/routes';
import * as org from '../../../cloudfunctions/org/routes';
import {
  likeComment,
  moveMyComment,
  openDiscussion,
  reportComment,
  writeComment,
} from '../../../core/discussion/contract';
import { listComments, moveComment } from '../../../core/discussion/workbench-contract';
import { openPost } from '../../../core/feed/contract';
import { movePost } from '../../../core/feed/workbench-contract';
import { listDuties, listNotices } from '../../../core/home/contract';
import type { Endpoint, InputOf } from '../../../core/kernel/endpoint';
import { POLICY_PRESETS } from '../../../core/org/policy';
import { setPolicy } from '../../../core/org/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenPublished, givenSignedOff } from '../feed/sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([discussion, feed, home, org]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await givenPublished(cloud, 'case', { column: 'caseTalk' });
  await givenSignedOff(cloud, 'for-all', { column: 'caseFile' });
});

const HOUR = 3_600_000;
const codeOf = async <E extends Endpoint>(name: string, endpoint: E, input: unknown) => {
  const reply = await cloud.callRaw(`wx:${name}`, endpoint, input);
  return reply.ok ? 'OK' : reply.code;
};
const post = (id: string) => ({ kind: 'post' as const, id });
const comment = (given: Partial<InputOf<typeof writeComment>> = {}) => ({
  place: post('for-all'),
  key: 'comment-1',
  text: '收礼三百元也是收礼。',
  answers: null,
  ...given,
});
const write = (name: string, given: Partial<InputOf<typeof writeComment>> = {}) =>
  cloud.expectOk(name, writeComment, comment(given));
const waitingFor = async (name: string) => (await cloud.expectOk(name, listComments, { list: 'waiting' })).items;
const read = (name: string, postId = 'for-all') => cloud.expectOk(name, openDiscussion, { place: post(postId) });
const textsFor = async (name: string, postId?: string) => (await read(name, postId)).items.map(({ text }) => text);

/** Takes a step on what waits, as it is now. */
async function look(name: string, commentId: string, command: InputOf<typeof moveComment>['command']) {
  const found = await Promise.all(
    (['waiting', 'shown'] as const).map((list) => cloud.expectOk(name, listComments, { list })),
  );
  const row = found.flatMap(({ items }) => items).find((one) => one.commentId === commentId);
  return cloud.expectOk(name, moveComment, { commentId, seenRevision: row?.revision ?? 0, command });
}

/** Written by a member of the first branch, and shown. */
async function givenShown(given: Partial<InputOf<typeof writeComment>> = {}, name = 'member1'): Promise<string> {
  const { commentId } = await write(name, given);
  await look(name === 'member3' ? 'secretary2' : 'secretary1', commentId, { name: 'pass' });
  return commentId;
}

describe('a comment', () => {
  test('waits for the people of its branch, and is then seen by everybody who sees the post', async () => {
    const { commentId, state } = await write('member1');
    expect(state).toBe('waiting');
    expect(await textsFor('member2')).toEqual([]);
    expect((await waitingFor('editor1')).map((row) => [row.text, row.authorName, row.commands])).toEqual([
      ['收礼三百元也是收礼。', '冯岩', ['pass', 'return']],
    ]);
    expect(await waitingFor('secretary2')).toEqual([]);
    expect(await waitingFor('admin')).toEqual([]);
    await look('editor1', commentId, { name: 'pass' });
    for (const name of ['member1', 'member2', 'member3'])
      expect(await textsFor(name)).toEqual(['收礼三百元也是收礼。']);
    expect((await read('member1')).mine).toMatchObject([
      { commentId, state: 'shown', commands: ['reword', 'takeBack'] },
    ]);
    expect((await read('member3')).mine).toEqual([]);
    const { items } = await cloud.expectOk('member1', listNotices, {});
    expect(items).toMatchObject([{ text: '您的评论看过了，已经显示。', link: { kind: 'discussion', id: 'for-all' } }]);
  });

  test('below a post of one branch is not seen by the other', async () => {
    const commentId = await givenShown({ place: post('case') });
    expect(await codeOf('member3', openDiscussion, { place: post('case') })).toBe('NOT_FOUND');
    expect(await codeOf('member3', writeComment, comment({ place: post('case') }))).toBe('NOT_FOUND');
    expect(await codeOf('member3', likeComment, { commentId, isLiked: true })).toBe('NOT_FOUND');
    expect(await codeOf('member3', reportComment, { commentId, reason: '不对' })).toBe('NOT_FOUND');
  });

  test('sent twice is one comment', async () => {
    const first = await write('member1');
    expect((await write('member1', { text: '另外的话' })).text).toBe(first.text);
    const twice = await Promise.all([1, 2].map(() => write('member1', { key: 'comment-2' })));
    expect(new Set(twice.map(({ commentId }) => commentId)).size).toBe(1);
    expect(await waitingFor('secretary1')).toHaveLength(2);
  });

  test('is returned with the reason, written again and shown', async () => {
    const { commentId } = await write('member1');
    await look('secretary1', commentId, { name: 'return', reason: '请不要写别人的名字' });
    const [mine] = (await read('member1')).mine;
    expect(mine).toMatchObject({ state: 'returned', remark: '请不要写别人的名字', commands: ['rewrite', 'takeBack'] });
    const command = { name: 'rewrite' as const, words: '有人收了礼。' };
    const step = { commentId, seenRevision: mine?.revision ?? 0, command };
    expect((await cloud.expectOk('member1', moveMyComment, step)).state).toBe('waiting');
    await look('secretary1', commentId, { name: 'pass' });
    expect(await textsFor('member2')).toEqual(['有人收了礼。']);
  });

  test('keeps its old wording until the new one was looked at', async () => {
    const commentId = await givenShown();
    const command = { name: 'reword' as const, words: '收礼三十元也是收礼。' };
    await cloud.expectOk('member1', moveMyComment, { commentId, seenRevision: 2, command });
    expect(await textsFor('member2')).toEqual(['收礼三百元也是收礼。']);
    expect((await waitingFor('secretary1'))[0]).toMatchObject({
      newText: command.words,
      commands: ['pass', 'returnNew', 'hide'],
    });
    await look('secretary1', commentId, { name: 'pass' });
    expect((await read('member2')).items).toMatchObject([{ text: command.words, isEdited: true }]);
  });

  test('taken back is gone, with what answers it', async () => {
    const commentId = await givenShown();
    await givenShown({ key: 'comment-2', text: '同意。', answers: commentId }, 'member3');
    expect(await textsFor('member2')).toEqual(['收礼三百元也是收礼。', '同意。']);
    const { revision = 0 } = (await read('member1')).mine[0] ?? {};
    await cloud.expectOk('member1', moveMyComment, {
      commentId,
      seenRevision: revision,
      command: { name: 'takeBack' },
    });
    expect(await textsFor('member2')).toEqual([]);
    expect((await read('member1')).mine).toEqual([]);
  });
});

describe('who looks', () => {
  test('nobody after their own', async () => {
    const { commentId, revision } = await write('secretary1');
    expect(await waitingFor('secretary1')).toEqual([]);
    expect(
      await codeOf('secretary1', moveComment, { commentId, seenRevision: revision, command: { name: 'pass' } }),
    ).toBe('FORBIDDEN');
    expect(await waitingFor('editor1')).toHaveLength(1);
  });

  test('those above as well, once it has waited for 48 hours', async () => {
    const { commentId, revision } = await write('member3');
    const step = { commentId, seenRevision: revision, command: { name: 'pass' as const } };
    cloud.clock.now += 48 * HOUR - 1;
    expect(await waitingFor('reviewer')).toEqual([]);
    expect(await codeOf('reviewer', moveComment, step)).toBe('NOT_FOUND');
    cloud.clock.now += 1;
    expect(await waitingFor('reviewer')).toMatchObject([{ commentId, hasClimbed: true }]);
    expect(await waitingFor('secretary2')).toHaveLength(1);
    expect(await waitingFor('secretary1')).toEqual([]);
    await cloud.expectOk('reviewer', moveComment, step);
    expect((await cloud.expectOk('reviewer', moveComment, step)).state).toBe('shown');
  });

  test('two at once: the second is told', async () => {
    const { commentId, revision } = await write('member1');
    const step = (command: InputOf<typeof moveComment>['command']) => ({ commentId, seenRevision: revision, command });
    await cloud.expectOk('secretary1', moveComment, step({ name: 'pass' }));
    expect(await codeOf('editor1', moveComment, step({ name: 'return', reason: '不合适' }))).toBe('WRONG_STATE');
    expect(await codeOf('editor1', moveComment, step({ name: 'hide', reason: '不合适' }))).toBe('CONFLICT');
    expect(await codeOf('editor1', moveComment, step({ name: 'pass' }))).toBe('OK');
  });

  test('a long queue is paged without a gap', async () => {
    for (let at = 0; at < 25; at += 1) await write('member1', { key: `comment-${at}`, text: `第${at}条` });
    const first = await cloud.expectOk('secretary1', listComments, { list: 'waiting' });
    const rest = await cloud.expectOk('secretary1', listComments, { list: 'waiting', cursor: first.next ?? '' });
    const texts = [...first.items, ...rest.items].map(({ text }) => text);
    expect([first.items.length, rest.items.length, new Set(texts).size, rest.next]).toEqual([20, 5, 25, null]);
  });

  test('is counted among the duties', async () => {
    await write('member1');
    const { items } = await cloud.expectOk('editor1', listDuties, {});
    expect(items).toMatchObject([{ kind: 'comments', count: 1, title: '周五主题党日安排' }]);
  });
});

describe('a report', () => {
  test('waits for a look; three different people hide it until then, and all are told', async () => {
    const commentId = await givenShown();
    const report = (name: string) => cloud.expectOk(name, reportComment, { commentId, reason: '说的是别人的私事' });
    await report('member2');
    await report('member2');
    await report('member3');
    expect(await textsFor('editor1')).toHaveLength(1);
    expect((await waitingFor('secretary1'))[0]?.reports).toEqual(['说的是别人的私事', '说的是别人的私事']);
    await report('editor1');
    expect(await textsFor('member2')).toEqual([]);
    expect((await read('member1')).mine).toMatchObject([{ state: 'hidden', commands: ['takeBack'] }]);
    expect(JSON.stringify(await waitingFor('secretary1'))).not.toMatch(/陈晓|卫东|王宁|member2/);
    await look('secretary1', commentId, { name: 'pass' });
    expect(await textsFor('member2')).toHaveLength(1);
    for (const name of ['member2', 'member3', 'editor1']) {
      const { items } = await cloud.expectOk(name, listNotices, {});
      expect(items.map(({ text }) => text)).toEqual(['您举报的评论有人看过了，继续显示。']);
    }
    await report('member2');
    expect(await waitingFor('secretary1')).toEqual([]);
  });

  test('three in the same second are three', async () => {
    const commentId = await givenShown();
    await Promise.all(
      ['member2', 'member3', 'editor1'].map((name) =>
        cloud.expectOk(name, reportComment, { commentId, reason: '不对' }),
      ),
    );
    expect((await waitingFor('secretary1'))[0]).toMatchObject({ state: 'hidden', reports: ['不对', '不对', '不对'] });
  });

  test('nobody reports their own, or what is not shown', async () => {
    const commentId = await givenShown();
    expect(await codeOf('member1', reportComment, { commentId, reason: '不对' })).toBe('FORBIDDEN');
    const { commentId: waiting } = await write('member1', { key: 'comment-2' });
    expect(await codeOf('member2', reportComment, { commentId: waiting, reason: '不对' })).toBe('NOT_FOUND');
  });

  test('who was hidden asks once for another look', async () => {
    const commentId = await givenShown();
    await look('secretary1', commentId, { name: 'hide', reason: '跑题' });
    const ask = async () => {
      const { revision = 0 } = (await read('member1')).mine[0] ?? {};
      return codeOf('member1', moveMyComment, {
        commentId,
        seenRevision: revision,
        command: { name: 'askAgain', reason: '说的就是第三条' },
      });
    };
    expect(await ask()).toBe('OK');
    expect(await waitingFor('editor1')).toMatchObject([{ plea: '说的就是第三条', commands: ['pass', 'hide'] }]);
    await look('editor1', commentId, { name: 'hide', reason: '还是跑题' });
    expect((await read('member1')).mine).toMatchObject([{ remark: '还是跑题', commands: ['takeBack'] }]);
    const { revision = 0 } = (await read('member1')).mine[0] ?? {};
    const again = { name: 'askAgain', reason: '请再看' };
    expect(await codeOf('member1', moveMyComment, { commentId, seenRevision: revision, command: again })).toBe(
      'WRONG_STATE',
    );
  });
});

describe('a like', () => {
  test('counts once for a member, without names, and moves nothing', async () => {
    const first = await givenShown();
    cloud.clock.now += 1;
    const second = await givenShown({ key: 'comment-2', text: '第二条' });
    const like = (name: string, isLiked: boolean) => cloud.expectOk(name, likeComment, { commentId: second, isLiked });
    expect(await like('member2', true)).toEqual({ likes: 1, isLiked: true });
    expect(await like('member2', true)).toEqual({ likes: 1, isLiked: true });
    await Promise.all(['member3', 'editor1'].map((name) => like(name, true)));
    expect(await like('member2', false)).toEqual({ likes: 2, isLiked: false });
    const { items } = await read('member3');
    expect(items.map(({ commentId, likes, isLiked }) => [commentId, likes, isLiked])).toEqual([
      [first, 0, false],
      [second, 2, true],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/王宁|卫东|editor1|member3/);
  });
});

describe('what is refused', () => {
  test.each([
    ['zero-width text', { text: '\u200B\u200D' }, 'INVALID_INPUT'],
    ['5,000 emoji', { text: '😀'.repeat(5000) }, 'INVALID_INPUT'],
    ['a link', { text: '看 https://example.com' }, 'LINK_NOT_ALLOWED'],
    ['an answer to nothing', { answers: 'none' }, 'NOT_FOUND'],
    ['a column without comments', { place: post('plain') }, 'COMMENTS_OFF'],
    ['a post that is not there', { place: post('none') }, 'NOT_FOUND'],
  ])('%s', async (_title, given, code) => {
    await givenPublished(cloud, 'plain');
    expect(await codeOf('member1', writeComment, comment(given))).toBe(code);
    expect(await waitingFor('secretary1')).toEqual([]);
  });

  test('an answer to what is not shown, and to a reply', async () => {
    const { commentId: waiting } = await write('member1');
    expect(await codeOf('member2', writeComment, comment({ answers: waiting }))).toBe('REPLY_NOT_ALLOWED');
    const top = await givenShown({ key: 'comment-2' });
    const reply = await givenShown({ key: 'comment-3', answers: top }, 'member2');
    expect(await codeOf('member3', writeComment, comment({ answers: reply }))).toBe('REPLY_NOT_ALLOWED');
    expect(
      await codeOf('member1', writeComment, comment({ key: 'comment-9', place: post('case'), answers: top })),
    ).toBe('NOT_FOUND');
  });

  test('what comes after Sunday', async () => {
    const sunday = Date.parse('2026-11-22T23:59:59.999+08:00');
    expect(await read('member1', 'case')).toMatchObject({ until: sunday, isOpen: true });
    const { commentId } = await write('member1', { place: post('case') });
    cloud.clock.now = sunday + 1;
    expect((await read('member1', 'case')).isOpen).toBe(false);
    expect(await codeOf('member1', writeComment, comment({ place: post('case'), key: 'comment-2' }))).toBe(
      'DISCUSSION_OVER',
    );
    const command = { name: 'rewrite', words: '改过的话' };
    expect(await codeOf('member1', moveMyComment, { commentId, seenRevision: 1, command })).toBe('DISCUSSION_OVER');
    await look('secretary1', commentId, { name: 'pass' });
    expect(await textsFor('member2', 'case')).toHaveLength(1);
  });

  test('more in a day than anybody writes', async () => {
    for (let at = 0; at < 30; at += 1) await write('member1', { key: `comment-${at}` });
    expect(await codeOf('member1', writeComment, comment({ key: 'comment-30' }))).toBe('RATE_LIMITED');
  });

  test('more in a day than anybody writes, also where WeChat refused them', async () => {
    const refused = comment({ text: '这里是违规测试的内容' });
    for (let at = 0; at < 30; at += 1) expect(await codeOf('member1', writeComment, refused)).toBe('CONTENT_REFUSED');
    expect(await codeOf('member1', writeComment, comment())).toBe('RATE_LIMITED');
  });

  test('words that WeChat refuses, with nothing left behind', async () => {
    expect(await codeOf('member1', writeComment, comment({ text: '违规测试' }))).toBe('CONTENT_REFUSED');
    const commentId = await givenShown();
    const command = { name: 'reword', words: '违规测试' };
    expect(await codeOf('member1', moveMyComment, { commentId, seenRevision: 2, command })).toBe('CONTENT_REFUSED');
    expect(await waitingFor('secretary1')).toEqual([]);
  });
});

test('a withdrawn post shows none', async () => {
  await givenShown();
  expect((await cloud.expectOk('member2', openPost, { postId: 'for-all' })).discussion).toEqual({
    comments: 1,
    until: null,
  });
  await cloud.expectOk('admin', movePost, { postId: 'for-all', command: { name: 'withdraw', reason: '有误' } });
  expect(await codeOf('member2', openDiscussion, { place: post('for-all') })).toBe('NOT_FOUND');
});

test('with the policy off nothing is shown and nothing is taken', async () => {
  const commentId = await givenShown();
  await cloud.expectOk('admin', setPolicy, {
    unitId: 'zz',
    seenRevision: 0,
    policy: { ...POLICY_PRESETS.enterprise, voices: 'off' },
  });
  expect((await cloud.expectOk('member2', openPost, { postId: 'for-all' })).discussion).toBeNull();
  const step = { commentId, seenRevision: 2 };
  for (const [name, endpoint, input] of [
    ['member2', openDiscussion, { place: post('for-all') }],
    ['member2', writeComment, comment()],
    ['member1', moveMyComment, { ...step, command: { name: 'reword', words: '另外的话' } }],
    ['member2', reportComment, { commentId, reason: '不对' }],
    ['member2', likeComment, { commentId, isLiked: true }],
    ['secretary1', listComments, { list: 'waiting' }],
    ['secretary1', moveComment, { ...step, command: { name: 'hide', reason: '跑题' } }],
  ] as const)
    expect(await codeOf(name, endpoint, input)).toBe('VOICES_OFF');
  // What was said before is its author's to take back.
  const left = await read('member1');
  expect(left).toMatchObject({ isOpen: false, items: [], mine: [{ commentId, commands: ['takeBack'] }] });
  expect(await codeOf('member2', moveMyComment, { ...step, command: { name: 'takeBack' } })).toBe('NOT_FOUND');
  expect(await codeOf('member1', moveMyComment, { ...step, command: { name: 'takeBack' } })).toBe('OK');
  expect(await codeOf('member1', openDiscussion, { place: post('for-all') })).toBe('VOICES_OFF');
});

test('the official word on a case stands on top once its time has come', async () => {
  const at = cloud.clock.now + HOUR;
  await givenPublished(cloud, 'answered', { column: 'caseTalk', officialAnswer: { markdown: '**退回**。', at } });
  expect(await read('member1', 'answered')).toMatchObject({ answerAt: at, answer: null });
  cloud.clock.now = at;
  expect(await read('member1', 'answered')).toMatchObject({ answerAt: at, answer: '退回。' });
});
