import { Notices, PictureChecks } from '../../../cloudfunctions/_kit/collections';
import { openPost } from '../../../core/feed/contract';
import { movePost, saveDraft, takePictureResult, ticketPostFile } from '../../../core/feed/workbench-contract';
import { prepareLetterPictures, sendLetter } from '../../../core/letters/contract';
import { openLetter } from '../../../core/letters/workbench-contract';
import { listSharedNotes, preparePhotos, saveNote, shareNote } from '../../../core/notebook/contract';
import { listNotesForReview, reviewNote } from '../../../core/notebook/workbench-contract';
import { listSubmissions, openCall } from '../../../core/works/contract';
import { lookAtSubmission, moveCall, openCallDesk } from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { PNG } from '../_kit/sample-files';
import { draft } from '../feed/sample-posts';
import { letter } from '../letters/sample-letters';
import { givenOpen, JUDGED, JUDGING, send, upload } from '../works/sample-calls';
import { everyRoute } from './every-route';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const CHECK = 'security.mediaCheckAsync';
/** WeChat’s answer to what was asked before, which has not come until now. */
const refusedNow = () => cloud.local.outbox.delivered();
const toldTo = async (memberId: string) =>
  (await cloud.db.in(Notices).query({ memberId })).filter(({ text }) => text.includes('已经拿下'));
const isThere = async (url: string) => (await fetch(url)).ok;

beforeEach(() => cloud.local.outbox.play(CHECK, 'risky'));

test('a photo of a work that was let in is taken away with its prize, and its author is told', async () => {
  await givenOpen(cloud);
  const picture = await upload(cloud, 'member1', { extension: 'png', bytes: PNG });
  const photos = { kind: 'photos' as const, text: '', people: 'none' as const, files: [picture] };
  const { submissionId, files } = await send(cloud, 'member1', photos);
  await cloud.expectOk('secretary1', lookAtSubmission, { submissionId, seenRevision: 1, command: { name: 'pass' } });
  cloud.clock.now = JUDGED;
  const prizes = [{ submissionId, prize: '一等奖' }];
  await cloud.expectOk('secretary1', moveCall, { callId: 'c1', looked: true, command: { name: 'propose', prizes } });
  expect((await cloud.expectOk('secretary1', openCallDesk, { callId: 'c1' })).proposal).not.toBeNull();

  await refusedNow();
  expect(await cloud.expectOk('secretary1', openCallDesk, { callId: 'c1' })).toMatchObject({
    status: 'opened',
    proposal: null,
    works: { in: 0, waiting: 0 },
  });
  expect(await isThere(files[0]?.url ?? '')).toBe(false);
  const { mine } = await cloud.expectOk('member1', openCall, { callId: 'c1' });
  expect(mine).toMatchObject([{ state: 'returned', remark: '照片没有通过微信的内容安全检查。', files: [] }]);
  expect(await toldTo('member1')).toMatchObject([{ link: { kind: 'call', id: 'c1' } }]);
});

test('the jury is shown it until then, and not from then on', async () => {
  await givenOpen(cloud);
  const picture = await upload(cloud, 'member1', { extension: 'png', bytes: PNG });
  const photos = { kind: 'photos' as const, text: '', people: 'none' as const, files: [picture] };
  const { submissionId } = await send(cloud, 'member1', photos);
  await cloud.expectOk('secretary1', lookAtSubmission, { submissionId, seenRevision: 1, command: { name: 'pass' } });
  cloud.clock.now = JUDGING;
  expect((await cloud.expectOk('member2', listSubmissions, { callId: 'c1' })).items).toHaveLength(1);
  await refusedNow();
  expect((await cloud.expectOk('member2', listSubmissions, { callId: 'c1' })).items).toEqual([]);
});

const put = async (ticket: { url: string; headers: Record<string, string>; fileId: string }) => {
  await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: new Uint8Array(PNG) });
  return ticket.fileId;
};

test('a picture of a letter is taken from its office, and the writer is told', async () => {
  const { tickets } = await cloud.expectOk('member1', prepareLetterPictures, { extensions: ['png'] });
  const pictures = await Promise.all(tickets.map(put));
  const { letterId } = await cloud.expectOk('member1', sendLetter, letter({ pictures }));
  const seen = async () => (await cloud.expectOk('secretary1', openLetter, { letterId })).pictures;
  expect(await seen()).toHaveLength(1);
  await refusedNow();
  expect(await seen()).toEqual([]);
  expect(await toldTo('member1')).toMatchObject([{ link: { kind: 'letter', id: letterId } }]);
});

test('it is taken away wherever it stands: twice in a letter, and in one of somebody else at the same moment', async () => {
  const ready = await Promise.all(
    ['member1', 'member2'].map(async (name) => {
      const { tickets } = await cloud.expectOk(name, prepareLetterPictures, { extensions: ['png', 'png'] });
      return { name, pictures: await Promise.all(tickets.map(put)) };
    }),
  );
  const sent = await Promise.all(
    ready.map(({ name, pictures }) => cloud.expectOk(name, sendLetter, letter({ pictures }))),
  );
  const [check, ...others] = await cloud.db.in(PictureChecks).query({});
  expect(others).toEqual([]);
  const message = { trace_id: check?.traceIds?.[0], errcode: 0, result: { suggest: 'risky', label: 20002 } };
  await cloud.callRaw(null, takePictureResult, message);
  for (const { letterId } of sent) {
    expect((await cloud.expectOk('secretary1', openLetter, { letterId })).pictures).toEqual([]);
  }
});

test('a photo of a work that is being let pass at that moment does not come in without it', async () => {
  await givenOpen(cloud);
  const picture = await upload(cloud, 'member1', { extension: 'png', bytes: PNG });
  cloud.local.outbox.play('security.msgSecCheck', 'down');
  const photos = { kind: 'photos' as const, title: '违规测试', text: '', people: 'none' as const, files: [picture] };
  const { submissionId } = await send(cloud, 'member1', photos);
  const look = () =>
    cloud.call('secretary1', lookAtSubmission, { submissionId, seenRevision: 1, command: { name: 'pass' } });
  // Its words hold it back, when its photo has been asked about already.
  expect(await look()).toMatchObject({ ok: false, code: 'CONTENT_REFUSED' });
  await refusedNow();
  const { mine } = await cloud.expectOk('member1', openCall, { callId: 'c1' });
  expect(mine).toMatchObject([{ state: 'returned', files: [] }]);
  expect(await look()).toMatchObject({ ok: false, code: 'WRONG_STATE' });
});

test('a photo of a shared note is taken from its readers, and its author is told', async () => {
  const { tickets } = await cloud.expectOk('member1', preparePhotos, { extensions: ['png'] });
  const photos = await Promise.all(tickets.map(put));
  const note = { key: 'note-key-1', lessonId: null, anchor: null, text: '', photos };
  const { noteId } = await cloud.expectOk('member1', saveNote, note);
  await cloud.expectOk('member1', shareNote, { noteId, command: 'ask' });
  const [waiting] = (await cloud.expectOk('secretary1', listNotesForReview, { status: 'inReview' })).items;
  await cloud.expectOk('secretary1', reviewNote, {
    noteId,
    seenRevision: waiting?.revision ?? 0,
    command: { name: 'approve' },
  });
  const seen = async () => (await cloud.expectOk('member2', listSharedNotes, {})).items.flatMap((one) => one.photos);
  expect(await seen()).toHaveLength(1);
  await refusedNow();
  expect((await seen()).filter(({ url }) => url !== null)).toEqual([]);
  expect(await toldTo('member1')).toMatchObject([{ link: { kind: 'note', id: noteId } }]);
});

test('a picture of a post is taken from its readers, once, and who wrote and published it are told', async () => {
  const ticket = await cloud.expectOk('editor1', ticketPostFile, { unitId: 'b1', ending: 'png' });
  const fileId = await put(ticket);
  const fields = draft({ markdown: `看图\n\n![图](${fileId})` });
  await cloud.expectOk('editor1', saveDraft, { postId: 'p1', seenRevision: null, ...fields });
  await cloud.expectOk('editor1', movePost, { postId: 'p1', command: { name: 'submit' } });
  await cloud.expectOk('secretary1', movePost, { postId: 'p1', looked: true, command: { name: 'publish' } });
  const seen = async () => Object.keys((await cloud.expectOk('member1', openPost, { postId: 'p1' })).addresses);
  expect(await seen()).toHaveLength(1);
  await refusedNow();
  expect(await seen()).toEqual([]);
  for (const name of ['editor1', 'secretary1']) {
    expect(await toldTo(name)).toMatchObject([{ link: { kind: 'draftedPost', id: 'p1' } }]);
  }
  expect(await toldTo('member1')).toEqual([]);
});
