import { EarlyResults, PictureChecks } from '../../../cloudfunctions/_kit/collections';
import { writeFile } from '../../../cloudfunctions/_kit/files';
import { askAbout, knownOf } from '../../../cloudfunctions/_kit/picture-check';
import * as routes from '../../../cloudfunctions/feed/routes';
import { openPost } from '../../../core/feed/contract';
import {
  keepTime,
  movePost,
  openWork,
  type PostCommand,
  saveDraft,
  takePictureResult,
  ticketPostFile,
} from '../../../core/feed/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { MOST_WAIT_MS } from '../../../core/kernel/picture-verdict';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const CHECK = 'security.mediaCheckAsync';
const play = (name: string) => cloud.local.outbox.play(CHECK, name);
const asked = () => cloud.local.outbox.list().filter(({ api }) => api === CHECK);

const outcomeOf = async (name: string, command: PostCommand, postId = 'p1', looked?: true) => {
  const reply = await cloud.call(name, movePost, { postId, command, ...(looked && { looked }) });
  return reply.ok ? reply.data.status : reply.code;
};
const verdict = async (postId = 'p1') => (await cloud.expectOk('secretary1', openWork, { postId })).check?.verdict;

const SUBMIT: PostCommand = { name: 'submit' };
const PUBLISH: PostCommand = { name: 'publish' };

/** A draft with a picture of this content. */
async function givenDraft(content: string, postId = 'p1'): Promise<void> {
  const { url, headers, fileId } = await cloud.expectOk('editor1', ticketPostFile, { unitId: 'b1', ending: 'png' });
  await fetch(url, { method: 'PUT', headers, body: content });
  const fields = draft({ markdown: `看图\n\n![图](${fileId})` });
  await cloud.expectOk('editor1', saveDraft, { postId, seenRevision: null, ...fields });
}

test('WeChat is asked about a picture when it is handed in; passed later, it is published', async () => {
  await givenDraft('图');
  expect(await outcomeOf('editor1', SUBMIT)).toBe('inReview');
  expect(asked()).toMatchObject([{ request: { version: 2, media_type: 2, openid: 'editor1' } }]);
  await cloud.local.outbox.delivered();
  expect(await verdict()).toBe('passed');
  expect(await outcomeOf('secretary1', PUBLISH)).toBe('published');
});

test('the same picture in another post is not asked about again; another picture is', async () => {
  await givenDraft('图');
  await outcomeOf('editor1', SUBMIT);
  await cloud.local.outbox.delivered();
  await givenDraft('图', 'p2');
  await outcomeOf('editor1', SUBMIT, 'p2');
  expect(asked()).toHaveLength(1);
  expect(await outcomeOf('secretary1', PUBLISH, 'p2')).toBe('published');
  await givenDraft('别的图', 'p3');
  await outcomeOf('editor1', SUBMIT, 'p3');
  expect(asked()).toHaveLength(2);
});

test.each([
  ['that WeChat doubts', 'review', 'review'],
  ['whose result is an error', 'error', 'review'],
  ['whose result came before we knew of it', 'early', 'review'],
  ['whose result came twice', 'twice', 'review'],
  ['whose result is about another file', 'other', 'waiting'],
  ['without a result', 'never', 'waiting'],
  ['that could not be asked about', 'down', 'down'],
  ['that WeChat did not answer about', 'silent', 'down'],
  ['of somebody who was not here lately', 'notSeen', 'notSeen'],
])('a picture %s holds its post for a person, who looks', async (_what, name, expected) => {
  await givenDraft('图');
  play(name);
  expect(await outcomeOf('editor1', SUBMIT)).toBe('inReview');
  await cloud.local.outbox.delivered();
  expect(await verdict()).toBe(expected);
  if (expected === 'down' || expected === 'notSeen') play(name);
  expect(await outcomeOf('secretary1', PUBLISH)).toBe('CONTENT_HELD');
  expect((await cloud.call('member1', openPost, { postId: 'p1' })).ok).toBe(false);
  if (expected === 'down' || expected === 'notSeen') play(name);
  expect(await outcomeOf('secretary1', PUBLISH, 'p1', true)).toBe('published');
});

test('after half an hour without a result nobody waits for it any longer', async () => {
  await givenDraft('图');
  play('never');
  await outcomeOf('editor1', SUBMIT);
  cloud.clock.now += MOST_WAIT_MS + 1;
  expect(await verdict()).toBe('down');
  expect(await outcomeOf('secretary1', PUBLISH)).toBe('CONTENT_HELD');
});

test('a picture that WeChat refuses sends its post back with the reason, whoever has looked', async () => {
  await givenDraft('图');
  play('risky');
  await outcomeOf('editor1', SUBMIT);
  await cloud.local.outbox.delivered();
  expect(await outcomeOf('secretary1', PUBLISH, 'p1', true)).toBe('CONTENT_REFUSED');
  expect(await cloud.expectOk('editor1', openWork, { postId: 'p1' })).toMatchObject({
    status: 'draft',
    remark: '图片没有通过微信的内容安全检查：色情。',
    check: { verdict: 'risky' },
  });
});

test('nobody but WeChat says that a picture is passed', async () => {
  await givenDraft('图');
  play('never');
  await outcomeOf('editor1', SUBMIT);
  const [doc] = await cloud.db.in(PictureChecks).query({});
  const forged = { trace_id: doc?.traceIds?.[0], errcode: 0, result: { suggest: 'pass', label: 100 } };
  for (const identity of ['wx:secretary1', 'tcb:secretary1', 'wx:admin']) {
    expect(await cloud.callRaw(identity, takePictureResult, forged)).toEqual({ ok: false, code: 'FORBIDDEN' });
  }
  expect(await verdict()).toBe('waiting');
  expect(await cloud.callRaw(null, takePictureResult, forged)).toEqual({ ok: true, data: {} });
  expect(await verdict()).toBe('passed');
});

test('of two that ask about a picture at the same moment each leaves a trace, and the worse answer counts', async () => {
  const picture = { fileId: await writeFile('posts/b1/1.png', Buffer.from('图')), sha256: 'a'.repeat(64) };
  const ask = (name: string) => askAbout([picture], { db: cloud.db, identity: `wx:${name}`, now: cloud.clock.now });
  const verdict = async () => (await knownOf([picture], { db: cloud.db, now: cloud.clock.now }, 'down'))?.verdict;
  await Promise.all([ask('editor1'), ask('member1')]);
  const [doc, ...others] = await cloud.db.in(PictureChecks).query({});
  expect([doc?.traceIds?.length, others]).toEqual([2, []]);
  const answer = (at: number, suggest: string) => {
    const message = { trace_id: doc?.traceIds?.[at], errcode: 0, result: { suggest, label: 20002 } };
    return cloud.callRaw(null, takePictureResult, message);
  };
  await answer(1, 'pass');
  expect(await verdict()).toBe('passed');
  await answer(0, 'review');
  expect(await verdict()).toBe('review');
  expect(await cloud.db.in(EarlyResults).count({})).toBe(0);
});

test.each([[{}], [{ trace_id: 7 }], [{ trace_id: '../x', result: null }], ['text'], [{ trace_id: 'a', errcode: 'x' }]])(
  'a message that says nothing of ours is taken and changes nothing: %j',
  async (message) => {
    expect(await cloud.callRaw(null, takePictureResult, message)).toEqual({ ok: true, data: {} });
    expect(await cloud.db.in(PictureChecks).count({})).toBe(0);
  },
);

test('a result about nothing of ours is kept for a day, in case it came too early, and then forgotten', async () => {
  const take = (trace_id: string) => cloud.callRaw(null, takePictureResult, { trace_id, errcode: 0 });
  await take('of-friday');
  cloud.clock.now += MS_PER_DAY;
  expect((await cloud.expectOk(null, keepTime, {})).forgotten).toBe(0);
  await take('of-saturday');
  cloud.clock.now += 1;
  expect((await cloud.expectOk(null, keepTime, {})).forgotten).toBe(1);
  expect((await cloud.db.in(EarlyResults).query({})).map(({ _id }) => _id)).toEqual(['of-saturday']);
});
