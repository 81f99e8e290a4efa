import { Members } from '../../../cloudfunctions/_kit/collections';
import { command } from '../../../cloudfunctions/_kit/database';
import { Posts } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { openPost } from '../../../core/feed/contract';
import { movePost, openWork, type PostCommand, saveDraft, type WorkView } from '../../../core/feed/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenPublished } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const CHECK = 'security.msgSecCheck';
const play = (name: string) => cloud.local.outbox.play(CHECK, name);
/** How often WeChat was asked about a text. */
const asked = () => cloud.local.outbox.list().filter(({ api }) => api === CHECK).length;

const given = (identity: string, command: PostCommand, looked?: true) =>
  cloud.callRaw(identity, movePost, { postId: 'p1', command, looked });
const outcomeOf = async (identity: string, command: PostCommand, looked?: true) => {
  const reply = await given(identity, command, looked);
  return reply.ok ? (reply.data as WorkView).status : reply.code;
};
const write = (name: string, changes = {}) =>
  cloud.expectOk(name, saveDraft, { seenRevision: null, postId: 'p1', ...draft(changes) });
const seenBy = (name: string) => cloud.expectOk(name, openWork, { postId: 'p1' });
const isRead = async () => (await cloud.call('member1', openPost, { postId: 'p1' })).ok;

const SUBMIT: PostCommand = { name: 'submit' };
const PUBLISH: PostCommand = { name: 'publish' };

test('what was passed when it was handed in is not asked about again, by whoever publishes it', async () => {
  await write('editor1');
  const before = asked();
  expect(await outcomeOf('wx:editor1', SUBMIT)).toBe('inReview');
  expect(await outcomeOf('wx:secretary1', PUBLISH)).toBe('published');
  expect(asked() - before).toBe(1);
});

test('another text is asked about', async () => {
  const before = asked();
  await write('editor1');
  await given('wx:editor1', SUBMIT);
  await given('wx:secretary1', { name: 'return', reason: '请写明地点' });
  const { revision } = await seenBy('editor1');
  await cloud.expectOk('editor1', saveDraft, { seenRevision: revision, postId: 'p1', ...draft({ title: '改过的' }) });
  await given('wx:editor1', SUBMIT);
  expect(asked() - before).toBe(2);
});

test.each([
  ['WeChat could not tell', 'review', 'review'],
  ['WeChat was down', 'down', 'down'],
  ['WeChat did not answer', 'silent', 'down'],
  ['the writer had not used the program lately', 'notSeen', 'notSeen'],
])('handed in when %s, it waits for whoever decides, who is told and looks', async (_why, name, verdict) => {
  await write('editor1');
  play(name);
  expect(await given('wx:editor1', SUBMIT)).toMatchObject({ data: { status: 'inReview', check: { verdict } } });
  expect(await seenBy('secretary1')).toMatchObject({ check: { verdict } });
  if (verdict !== 'review') play(name);
  expect(await outcomeOf('wx:secretary1', PUBLISH)).toBe('CONTENT_HELD');
  expect(await isRead()).toBe(false);
  if (verdict !== 'review') play(name);
  expect(await outcomeOf('wx:secretary1', PUBLISH, true)).toBe('published');
  const { trail } = await seenBy('secretary1');
  expect(trail.at(-1)).toMatchObject({ step: 'publish', words: expect.stringContaining('通读过全文') });
});

test('what nobody could be asked about is asked in the name of whoever publishes it', async () => {
  await write('editor1');
  play('down');
  await given('wx:editor1', SUBMIT);
  expect(await outcomeOf('wx:secretary1', PUBLISH)).toBe('published');
});

test('a browser has no WeChat identity: whoever publishes there is told before, and looks', async () => {
  await write('secretary1');
  await cloud.db.in(Members).updateWhere({ _id: 'secretary1' }, { identities: ['wx:secretary1', 'tcb:secretary1'] });
  const before = asked();
  expect(await cloud.callRaw('tcb:secretary1', openWork, { postId: 'p1' })).toMatchObject({
    data: { check: { verdict: 'noIdentity' } },
  });
  expect(await outcomeOf('tcb:secretary1', PUBLISH)).toBe('CONTENT_HELD');
  expect(await outcomeOf('tcb:secretary1', PUBLISH, true)).toBe('published');
  expect(asked()).toBe(before);
});

test('nobody passes what WeChat doubts in their own words, but for an administrator', async () => {
  await write('secretary1');
  play('review');
  expect(await outcomeOf('wx:secretary1', PUBLISH, true)).toBe('CONTENT_DOUBTED');
  expect(await outcomeOf('wx:secretary1', PUBLISH, true)).toBe('CONTENT_DOUBTED');
  expect(await isRead()).toBe(false);
  expect(await outcomeOf('wx:secretary1', SUBMIT)).toBe('inReview');
  expect(await outcomeOf('wx:admin', PUBLISH)).toBe('CONTENT_HELD');
  expect(await outcomeOf('wx:admin', PUBLISH, true)).toBe('published');
});

test('what WeChat refuses when it is decided on goes back to its writer with the reason', async () => {
  await write('editor1');
  play('down');
  await given('wx:editor1', SUBMIT);
  play('risky');
  expect(await outcomeOf('wx:secretary1', PUBLISH, true)).toBe('CONTENT_REFUSED');
  expect(await seenBy('editor1')).toMatchObject({
    status: 'draft',
    remark: '微信的内容安全检查没有通过：辱骂。',
    check: { verdict: 'risky', about: '辱骂' },
    markdown: draft().markdown,
  });
  const before = asked();
  expect(await outcomeOf('wx:editor1', SUBMIT)).toBe('CONTENT_REFUSED');
  expect(asked()).toBe(before);
});

test('a post from before checks were kept is opened, and withdrawn, without one', async () => {
  await givenPublished(cloud, 'p1');
  await cloud.db.in(Posts).updateWhere({ _id: 'p1' }, { check: command().remove() });
  expect(await seenBy('secretary1')).toMatchObject({ check: null });
  expect(await outcomeOf('wx:secretary1', { name: 'withdraw', reason: '内容有误' })).toBe('withdrawn');
});

test('why a post was withdrawn is read by its readers, so it is checked too', async () => {
  await givenPublished(cloud, 'p1');
  const withdraw = (reason: string): PostCommand => ({ name: 'withdraw', reason });
  play('risky');
  expect(await outcomeOf('wx:secretary1', withdraw('坏话'), true)).toBe('CONTENT_REFUSED');
  play('down');
  expect(await outcomeOf('wx:secretary1', withdraw('时间有误'))).toBe('CONTENT_HELD');
  expect(await isRead()).toBe(true);
  expect(await outcomeOf('wx:secretary1', withdraw('时间有误'), true)).toBe('withdrawn');
});
