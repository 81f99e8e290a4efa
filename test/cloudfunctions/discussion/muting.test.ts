import { AuditLog, Notices } from '../../../cloudfunctions/_kit/collections';
import * as discussion from '../../../cloudfunctions/discussion/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import { moveMyComment, openDiscussion, reportComment, writeComment } from '../../../core/discussion/contract';
import { decideMute, listMuted, muteAuthor, pleadMute } from '../../../core/discussion/mute-contract';
import { moveComment } from '../../../core/discussion/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenSignedOff } from '../feed/sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([discussion, feed]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await givenSignedOff(cloud, 'for-all', { column: 'caseFile' });
});

const codeOf = async (name: string, endpoint: Endpoint, input: unknown) => {
  const reply = await cloud.callRaw(`wx:${name}`, endpoint, input);
  return reply.ok ? 'OK' : reply.code;
};
const comment = (key: string) => ({
  place: { kind: 'post' as const, id: 'for-all' },
  key,
  text: '说一句。',
  answers: null,
});
const write = (name: string, key = 'comment-1') => cloud.expectOk(name, writeComment, comment(key));
const muting = { reason: '骂人', days: 3 as const };
const mutedOf = async (name: string) =>
  (await cloud.expectOk(name, openDiscussion, { place: { kind: 'post' as const, id: 'for-all' } })).muted;
const listed = async (name: string) => (await cloud.expectOk(name, listMuted, {})).items;
const toldTo = async (memberId: string) =>
  (await cloud.db.in(Notices).query({ memberId })).map(({ text }) => text).join();

/** A comment of member1 that was shown, and its author muted by their secretary. */
async function givenMuted(): Promise<string> {
  const { commentId } = await write('member1');
  await cloud.expectOk('secretary1', moveComment, { commentId, seenRevision: 1, command: { name: 'pass' } });
  await cloud.expectOk('secretary1', muteAuthor, { commentId, ...muting });
  return commentId;
}

describe('somebody who is muted', () => {
  test('is told why and until when, writes nothing, and still reports and takes back', async () => {
    const commentId = await givenMuted();
    expect(await toldTo('member1')).toContain('到2026-11-23为止：骂人');
    expect(await mutedOf('member1')).toEqual({
      until: Date.parse('2026-11-23T23:59:59.999+08:00'),
      reason: '骂人',
      mayPlead: true,
    });
    expect(await codeOf('member1', writeComment, comment('comment-2'))).toBe('MUTED');
    const step = { commentId, seenRevision: 2 };
    expect(await codeOf('member1', moveMyComment, { ...step, command: { name: 'reword', words: '换一句' } })).toBe(
      'MUTED',
    );
    const other = await write('member2');
    await cloud.expectOk('secretary1', moveComment, {
      commentId: other.commentId,
      seenRevision: 1,
      command: { name: 'pass' },
    });
    expect(await codeOf('member1', reportComment, { commentId: other.commentId, reason: '也骂人' })).toBe('OK');
    expect(await codeOf('member1', moveMyComment, { ...step, command: { name: 'takeBack' } })).toBe('OK');
    expect(await cloud.db.in(AuditLog).query({ action: 'member.muted' })).toMatchObject([
      { actorId: 'secretary1', subject: 'member1', detail: { reason: '骂人', days: 3 } },
    ]);
  });

  test('may write again when its time is over', async () => {
    await givenMuted();
    cloud.clock.now += 4 * MS_PER_DAY;
    expect(await mutedOf('member1')).toBeNull();
    await write('member1', 'comment-2');
    expect(await listed('secretary1')).toEqual([]);
    expect(await codeOf('member1', pleadMute, { reason: '我没有' })).toBe('WRONG_STATE');
  });

  test('asks once for another look; whoever muted them does not judge it', async () => {
    await givenMuted();
    await cloud.expectOk('member1', pleadMute, { reason: '那是引用' });
    await cloud.expectOk('member1', pleadMute, { reason: '那是引用' });
    expect(await codeOf('member1', pleadMute, { reason: '再看看' })).toBe('WRONG_STATE');
    expect(await toldTo('editor1')).toContain('请人再看一次禁言');
    expect(await toldTo('secretary1')).not.toContain('请人再看一次禁言');
    expect(await listed('secretary1')).toMatchObject([{ memberId: 'member1', plea: '那是引用', commands: ['lift'] }]);
    expect(await listed('editor1')).toMatchObject([{ commands: ['lift', 'keep'] }]);
    const keep = { memberId: 'member1', seenRevision: 2, command: { name: 'keep', reason: '看过了，是骂人' } };
    expect(await codeOf('secretary1', decideMute, keep)).toBe('OWN_MATTER');
    expect(await codeOf('editor1', decideMute, { ...keep, seenRevision: 1 })).toBe('CONFLICT');
    expect(await codeOf('editor1', decideMute, keep)).toBe('OK');
    expect(await toldTo('member1')).toContain('到期以前不变：看过了，是骂人');
    expect(await mutedOf('member1')).toMatchObject({ mayPlead: false });
  });

  test('is let write again before its end', async () => {
    await givenMuted();
    const lift = { memberId: 'member1', seenRevision: 1, command: { name: 'lift' } };
    expect(await codeOf('editor1', decideMute, lift)).toBe('OK');
    expect(await codeOf('editor1', decideMute, lift)).toBe('OK');
    await write('member1', 'comment-2');
    expect(await toldTo('member1')).toContain('提前结束');
  });
});

describe('muting', () => {
  test('is for the people of the branch and above, never of oneself, and given again is the same', async () => {
    const commentId = await givenMuted();
    expect(await codeOf('secretary1', muteAuthor, { commentId, ...muting })).toBe('OK');
    expect(await codeOf('editor1', muteAuthor, { commentId, ...muting })).toBe('WRONG_STATE');
    expect(await codeOf('secretary2', muteAuthor, { commentId, ...muting })).toBe('NOT_FOUND');
    expect(await codeOf('member2', muteAuthor, { commentId, ...muting })).toBe('FORBIDDEN');
    expect(await listed('admin')).toMatchObject([{ name: '冯岩', reason: '骂人', byName: '郑立' }]);
    expect(await listed('secretary2')).toEqual([]);
    const own = await write('editor1');
    expect(await codeOf('editor1', muteAuthor, { commentId: own.commentId, ...muting })).toBe('FORBIDDEN');
    const lift = { memberId: 'member1', seenRevision: 1, command: { name: 'lift' } };
    expect(await codeOf('secretary2', decideMute, lift)).toBe('NOT_FOUND');
    expect(await codeOf('secretary1', muteAuthor, { commentId, reason: '骂人', days: 2 })).toBe('INVALID_INPUT');
  });
});

test('for one comment nobody is muted twice: whom somebody else let speak again speaks', async () => {
  const commentId = await givenMuted();
  const [{ revision } = { revision: 0 }] = await listed('reviewer');
  const lift = { memberId: 'member1', seenRevision: revision, command: { name: 'lift' } } as const;
  await cloud.expectOk('reviewer', decideMute, lift);
  expect(await codeOf('secretary1', muteAuthor, { commentId, ...muting })).toBe('WRONG_STATE');
  expect(await codeOf('member1', writeComment, comment('comment-2'))).toBe('OK');
});
