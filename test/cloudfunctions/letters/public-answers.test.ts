import { AuditLog, Notices, SearchEntries } from '../../../cloudfunctions/_kit/collections';
import { FeedColumns, Posts } from '../../../cloudfunctions/feed/collections';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as letters from '../../../cloudfunctions/letters/routes';
import { listPosts, openPost } from '../../../core/feed/contract';
import { DEFAULT_COLUMNS } from '../../../core/feed/rules/columns';
import { movePost, openWork, saveDraft, startAmendment } from '../../../core/feed/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import type { InputOf } from '../../../core/kernel/endpoint';
import { moveMyLetter, openMyLetter } from '../../../core/letters/contract';
import { moveLetter, openLetter } from '../../../core/letters/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { codeFor, DISCIPLINE, giveRole, send, step } from './sample-letters';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([letters, feed]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const WORDS = { title: '夜班就餐', question: '晚上 *吃饭* 太热，怎么办？', answer: '# 已经检修\n以后当天报修。' };

async function answered(isHidden = true): Promise<string> {
  const { letterId } = await send(cloud, 'member1', { isHidden });
  await step(cloud, 'secretary1', letterId, { name: 'accept' });
  await step(cloud, 'secretary1', letterId, { name: 'answer', words: '修好了' });
  return letterId;
}

async function say(letterId: string, command: InputOf<typeof moveMyLetter>['command']) {
  const { revision } = await cloud.expectOk('member1', openMyLetter, { letterId });
  return cloud.expectOk('member1', moveMyLetter, { letterId, seenRevision: revision, command });
}

async function drafted(): Promise<{ letterId: string; postId: string }> {
  const letterId = await answered();
  await step(cloud, 'secretary1', letterId, { name: 'offer', ...WORDS });
  await say(letterId, { name: 'agree' });
  const { publication } = await step(cloud, 'secretary1', letterId, { name: 'draft' });
  return { letterId, postId: publication?.postId ?? '' };
}

async function published() {
  const ids = await drafted();
  await cloud.expectOk('secretary1', movePost, { postId: ids.postId, looked: true, command: { name: 'publish' } });
  return ids;
}

const offerCode = async (letterId: string, given: object = {}) => {
  const { revision } = await cloud.expectOk('secretary1', openLetter, { letterId });
  const command = { name: 'offer', ...WORDS, ...given };
  return codeFor(cloud, 'secretary1', moveLetter, { letterId, seenRevision: revision, command });
};

describe('an answer for everybody', () => {
  test('is read by the writer first, and becomes a post of exactly these words over the desk', async () => {
    const letterId = await answered();
    await step(cloud, 'secretary1', letterId, { name: 'offer', ...WORDS });
    const seen = await cloud.expectOk('member1', openMyLetter, { letterId });
    expect(seen.publication).toEqual({
      ...WORDS,
      state: 'offered',
      unitName: '第一党支部',
      postId: null,
      isPublic: false,
    });
    expect(seen.commands).toEqual(['resolve', 'reopen', 'agree', 'decline']);
    await say(letterId, { name: 'agree' });
    const { publication } = await step(cloud, 'secretary1', letterId, { name: 'draft' });
    const postId = publication?.postId ?? '';
    expect((await cloud.expectOk('member2', listPosts, {})).items).toEqual([]);
    await cloud.expectOk('secretary1', movePost, { postId, looked: true, command: { name: 'publish' } });
    const post = await cloud.expectOk('member2', openPost, { postId });
    expect(post).toMatchObject({ title: '夜班就餐', columnTitle: '你问我答' });
    expect(JSON.stringify(post.body)).toContain('晚上 *吃饭* 太热，怎么办？');
    expect(JSON.stringify(post.officialAnswer)).toContain('# 已经检修');
    expect((await cloud.expectOk('member1', openMyLetter, { letterId })).publication?.isPublic).toBe(true);
  });

  test('has nothing in it that leads to the letter or to who wrote it', async () => {
    const { letterId, postId } = await published();
    const number = (await cloud.expectOk('member1', openMyLetter, { letterId })).number;
    const kept = [
      await cloud.db.in(Posts).query({}),
      await cloud.db.in(SearchEntries).query({}),
      await cloud.expectOk('secretary1', openWork, { postId }),
      await cloud.expectOk('member2', openPost, { postId }),
    ];
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`member1|冯岩|${letterId}|${number}`));
    expect(JSON.stringify(await cloud.db.in(AuditLog).query({}))).not.toMatch(/member1|冯岩/);
  });

  test('is drafted once, however often it is asked for', async () => {
    const { letterId, postId } = await drafted();
    const again = await step(cloud, 'secretary1', letterId, { name: 'draft' });
    expect(again.publication?.postId).toBe(postId);
    expect(await cloud.db.in(Posts).query({})).toHaveLength(1);
  });

  test('is not changed by anybody, neither before nor after', async () => {
    const { postId } = await drafted();
    const work = await cloud.expectOk('secretary1', openWork, { postId });
    expect(work).toMatchObject({ isAgreed: true, isEditable: false });
    const { title, column, markdown, unitId, scope, revision: seenRevision } = work;
    const changed = { postId, seenRevision, title, column, markdown: `${markdown}？`, unitId, scope };
    expect(await codeFor(cloud, 'secretary1', saveDraft, { ...changed, requiredReading: null })).toBe('NOT_EDITABLE');
    await cloud.expectOk('secretary1', movePost, { postId, looked: true, command: { name: 'publish' } });
    expect(await codeFor(cloud, 'secretary1', startAmendment, { postId })).toBe('WRONG_STATE');
  });

  test('is offered of answered letters, in other words, and never of 检举控告', async () => {
    const { letterId } = await send(cloud, 'member1', {
      key: 'plain-letter',
      text: '食堂的空调坏了，三天没有人来修理过。',
    });
    expect(await offerCode(letterId)).toBe('WRONG_STATE');
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    await step(cloud, 'secretary1', letterId, { name: 'answer', words: '修好了' });
    expect(await offerCode(letterId, { question: '食堂的空调坏了，三天没有人来修理过' })).toBe('NOT_REWRITTEN');
    expect(await offerCode(letterId, { answer: '谢谢冯岩' })).toBe('NAMES_SOMEBODY');
    expect(await offerCode(letterId, { title: '\u200b' })).toBe('INVALID_INPUT');
    expect(await offerCode(letterId)).toBe('OK');
    await giveRole(cloud, 'member3', ['discipline', 'zz']);
    const report = await send(cloud, 'member1', { key: 'a-report', kind: 'report', office: DISCIPLINE });
    await step(cloud, 'member3', report.letterId, { name: 'accept' });
    const { commands } = await step(cloud, 'member3', report.letterId, { name: 'answer', words: '查过了' });
    expect(commands).not.toContain('offer');
  });

  test('waits until its column is in use', async () => {
    const letterId = await answered();
    await step(cloud, 'secretary1', letterId, { name: 'offer', ...WORDS });
    const { revision } = await say(letterId, { name: 'agree' });
    const columns = DEFAULT_COLUMNS.map((column) => ({ ...column, isHidden: column.key === 'answer' }));
    await cloud.db.in(FeedColumns).put({ _id: 'zz', v: 1, columns, revision: 1 });
    const draft = { letterId, seenRevision: revision, command: { name: 'draft' } };
    expect(await codeFor(cloud, 'secretary1', moveLetter, draft)).toBe('COLUMN_CLOSED');
    expect(await cloud.db.in(Posts).query({})).toEqual([]);
  });
});

describe('consent', () => {
  test('to a wording that was changed meanwhile is not given', async () => {
    const letterId = await answered();
    const { revision } = await step(cloud, 'secretary1', letterId, { name: 'offer', ...WORDS });
    await step(cloud, 'secretary1', letterId, { name: 'offer', ...WORDS, title: '另一个' });
    const agree = { letterId, seenRevision: revision, command: { name: 'agree' } };
    expect(await codeFor(cloud, 'member1', moveMyLetter, agree)).toBe('CONFLICT');
  });

  test('declined, is asked for with another wording, three times in all', async () => {
    const letterId = await answered();
    for (const title of ['一', '二', '三']) {
      await step(cloud, 'secretary1', letterId, { name: 'offer', ...WORDS, title });
      await say(letterId, { name: 'decline', reason: '像是说我' });
    }
    expect(await offerCode(letterId, { title: '四' })).toBe('WRONG_STATE');
  });

  test.each(['draft', 'inReview', 'published'] as const)('taken back, withdraws what is %s', async (status) => {
    const { letterId, postId } = status === 'published' ? await published() : await drafted();
    if (status === 'inReview')
      await cloud.expectOk('editor1', movePost, { postId, looked: true, command: { name: 'submit' } });
    const after = await say(letterId, { name: 'revoke' });
    expect(after.publication).toMatchObject({ state: 'revoked', isPublic: false });
    expect(await cloud.db.in(Posts).find(postId)).toMatchObject({ status: 'withdrawn' });
    expect(await cloud.db.in(SearchEntries).query({})).toEqual([]);
    expect(await codeFor(cloud, 'member2', openPost, { postId })).toBe('NOT_FOUND');
    const publish = { postId, looked: true, command: { name: 'publish' } };
    expect(await codeFor(cloud, 'secretary1', movePost, publish)).toBe('WRONG_STATE');
    expect(await offerCode(letterId)).toBe('WRONG_STATE');
  });

  test('is told to whoever asked, without a name; and can be taken back long after the letter has ended', async () => {
    const { letterId, postId } = await published();
    cloud.clock.now += 100 * MS_PER_DAY;
    await say(letterId, { name: 'revoke' });
    expect(await cloud.db.in(Posts).find(postId)).toMatchObject({ status: 'withdrawn' });
    const told = await cloud.db.in(Notices).query({ memberId: 'secretary1' });
    expect(told.map(({ text }) => text).join()).toMatch(/同意公开.*收回了/);
    expect(JSON.stringify(told.map(({ text, link }) => [text, link]))).not.toMatch(/member1|冯岩/);
  });

  test('to another wording withdraws the draft in the one before, and not what readers have', async () => {
    const { letterId, postId } = await drafted();
    await step(cloud, 'secretary1', letterId, { name: 'offer', ...WORDS, title: '换个写法' });
    expect(await cloud.db.in(Posts).find(postId)).toMatchObject({ status: 'withdrawn' });
    await say(letterId, { name: 'agree' });
    const { publication } = await step(cloud, 'secretary1', letterId, { name: 'draft' });
    const second = publication?.postId ?? '';
    expect(second).not.toBe(postId);
    await cloud.expectOk('secretary1', movePost, { postId: second, looked: true, command: { name: 'publish' } });
    expect(await offerCode(letterId, { title: '再换' })).toBe('ALREADY_PUBLIC');
    expect(await cloud.db.in(Posts).find(second)).toMatchObject({ status: 'published' });
  });
});
