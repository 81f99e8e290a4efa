import { DailyCounts } from '../../../cloudfunctions/_kit/collections';
import { downloadUrls, ownPathOf, writeFile } from '../../../cloudfunctions/_kit/files';
import * as feedRoutes from '../../../cloudfunctions/feed/routes';
import { Notes, Uploads } from '../../../cloudfunctions/notebook/collections';
import * as routes from '../../../cloudfunctions/notebook/routes';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import {
  deleteNote,
  listNotes,
  listSharedNotes,
  preparePhotos,
  saveNote,
  shareNote,
} from '../../../core/notebook/contract';
import { listNotesForReview, reviewNote, sweepUploads } from '../../../core/notebook/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feedRoutes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const NOTE_ID = 'member1:note-0001';
const pathOf = (fileId: string): string => ownPathOf(fileId) ?? '';
const textAt = async (url: string | undefined) => (url === undefined ? 'no address' : (await fetch(url)).text());
const statusAt = async (url: string | undefined) => (url === undefined ? 0 : (await fetch(url)).status);

/** A note with one photo of these bytes, which waits for review. Resolves to the photo's ticket. */
async function givenAsked(bytes: string) {
  const [ticket] = (await cloud.expectOk('member1', preparePhotos, { extensions: ['jpg'] })).tickets;
  if (!ticket) throw new Error('there is no ticket');
  await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: bytes });
  const note = { key: 'note-0001', lessonId: null, anchor: null, text: '手抄', photos: [ticket.fileId] };
  await cloud.expectOk('member1', saveNote, note);
  await cloud.expectOk('member1', shareNote, { noteId: NOTE_ID, command: 'ask' });
  return ticket;
}
async function review(command: { name: 'approve' } | { name: 'decline'; reason: string }) {
  const [row] = (await cloud.expectOk('secretary1', listNotesForReview, { status: 'inReview' })).items;
  const input = { noteId: NOTE_ID, seenRevision: row?.revision ?? 0, command };
  await cloud.expectOk('secretary1', reviewNote, input);
}
const inQueue = async (status: 'inReview' | 'shared' = 'inReview') =>
  (await cloud.expectOk('secretary1', listNotesForReview, { status })).items[0]?.photos[0]?.url;
const forReaders = async () => (await cloud.expectOk('member2', listSharedNotes, {})).items[0]?.photos[0]?.url;
const forWriter = async () => (await cloud.expectOk('member1', listNotes, {})).items[0]?.photos[0]?.url;

test('readers get the bytes that were reviewed, whatever lies in the writer’s place since', async () => {
  const ticket = await givenAsked('a page of the constitution');
  await writeFile(ticket.path, Buffer.from('something else'));
  expect(await textAt(await inQueue())).toBe('a page of the constitution');
  await review({ name: 'approve' });
  await writeFile(ticket.path, Buffer.from('something else again'));
  expect(await textAt(await forReaders())).toBe('a page of the constitution');
  expect(await textAt(await forWriter())).toBe('something else again');
});

const CHECK = 'security.mediaCheckAsync';
const queued = async () => (await cloud.expectOk('secretary1', listNotesForReview, { status: 'inReview' })).items[0];

test('a photo that is to be shared is checked; until its result is there the reviewer is told', async () => {
  await givenAsked('a page of the constitution');
  expect(await queued()).toMatchObject({ check: { verdict: 'waiting' } });
  await cloud.local.outbox.delivered();
  expect(await queued()).toMatchObject({ check: { verdict: 'passed' } });
});

test('a photo that WeChat refuses is not shared, whoever approves', async () => {
  cloud.local.outbox.play(CHECK, 'risky');
  await givenAsked('a page of the constitution');
  await cloud.local.outbox.delivered();
  const row = await queued();
  expect(row).toMatchObject({ check: { verdict: 'risky', about: '色情' } });
  const input = { noteId: NOTE_ID, seenRevision: row?.revision ?? 0, command: { name: 'approve' } as const };
  expect(await cloud.call('secretary1', reviewNote, input)).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
  expect(await forReaders()).toBeUndefined();
  expect(await cloud.call('member1', shareNote, { noteId: NOTE_ID, command: 'takeBack' })).toMatchObject({ ok: true });
  expect(await cloud.call('member1', shareNote, { noteId: NOTE_ID, command: 'ask' })).toMatchObject({
    code: 'CONTENT_REFUSED',
  });
});

test('a photo that came after the note was handed in is not shown to anybody else', async () => {
  const [ticket] = (await cloud.expectOk('member1', preparePhotos, { extensions: ['jpg'] })).tickets;
  const note = { key: 'note-0001', lessonId: null, anchor: null, text: '手抄', photos: [ticket?.fileId ?? ''] };
  await cloud.expectOk('member1', saveNote, note);
  await cloud.expectOk('member1', shareNote, { noteId: NOTE_ID, command: 'ask' });
  await writeFile(ticket?.path ?? '', Buffer.from('late'));
  expect(await inQueue()).toBeUndefined();
  expect(await textAt(await forWriter())).toBe('late');
});

test.each<[string, () => Promise<unknown>]>([
  ['is taken back', () => cloud.expectOk('member1', shareNote, { noteId: NOTE_ID, command: 'takeBack' })],
  [
    'is hidden by the reviewer',
    async () => {
      const note = await cloud.db.in(Notes).find(NOTE_ID);
      const command = { name: 'decline' as const, reason: '请重拍' };
      await cloud.expectOk('secretary1', reviewNote, { noteId: NOTE_ID, seenRevision: note?.revision ?? 0, command });
    },
  ],
  [
    'is changed',
    () =>
      cloud.expectOk('member1', saveNote, { key: 'note-0001', lessonId: null, anchor: null, text: '改', photos: [] }),
  ],
  ['is deleted', () => cloud.expectOk('member1', deleteNote, { noteId: NOTE_ID })],
])('the address that a reader has ends when the note %s', async (_title, end) => {
  await givenAsked('a page');
  const seen = [await inQueue()];
  await review({ name: 'approve' });
  seen.push(await forReaders());
  expect(await Promise.all(seen.map(statusAt))).toEqual([200, 200]);
  await end();
  expect(await Promise.all(seen.map(statusAt))).toEqual([404, 404]);
});

test('sharing again has addresses of its own, and one that is refused leaves no copy', async () => {
  await givenAsked('a page');
  const before = await inQueue();
  await review({ name: 'decline', reason: '请重拍' });
  await cloud.expectOk('member1', shareNote, { noteId: NOTE_ID, command: 'ask' });
  expect(await statusAt(before)).toBe(404);
  expect(await textAt(await inQueue())).toBe('a page');
});

test('asking and taking back, again and again, copies so many photos a day and no more', async () => {
  await givenAsked('a page');
  const share = (command: 'ask' | 'takeBack') => cloud.call('member1', shareNote, { noteId: NOTE_ID, command });
  await cloud.db.in(DailyCounts).updateWhere({ _id: 'member1:sharedPhotos' }, { used: DAILY_BOUNDS.sharedPhotos - 1 });
  expect((await share('takeBack')).ok).toBe(true);
  expect((await share('ask')).ok).toBe(true);
  expect((await share('takeBack')).ok).toBe(true);
  expect(await share('ask')).toEqual({ ok: false, code: 'RATE_LIMITED' });
  cloud.clock.now += MS_PER_DAY + 1;
  expect((await share('ask')).ok).toBe(true);
});

test('a note that was shared before copies were kept still shows its photos', async () => {
  const ticket = await givenAsked('a page');
  await review({ name: 'approve' });
  const [copy = ''] = (await cloud.db.in(Notes).find(NOTE_ID))?.sealed ?? [];
  expect(copy).not.toBe(ticket.fileId);
  const note = await cloud.db.in(Notes).find(NOTE_ID);
  if (!note) throw new Error('the note is gone');
  const { sealed: _sealed, ...older } = note;
  await cloud.db.in(Notes).put(older);
  expect(await textAt(await forReaders())).toBe('a page');
});

test('a sharing that was ended by a call that broke off leaves no copy: the timer’s next run removes it', async () => {
  const ticket = await givenAsked('a page');
  const [note] = await cloud.db.in(Notes).query({});
  const copies = note?.sealed ?? [];
  expect(copies).toHaveLength(1);
  const takeBack = () => cloud.call('member1', shareNote, { noteId: NOTE_ID, command: 'takeBack' });
  const keep = cloud.local.database.keep();
  const { calls } = await cloud.local.meter.record(takeBack);
  for (let step = 0; step < calls.length; step += 1) {
    keep();
    await writeFile(pathOf(copies[0] ?? ''), Buffer.from('a page'));
    cloud.killAfter(step);
    await cloud.callRaw('wx:member1', shareNote, { noteId: NOTE_ID, command: 'takeBack' });
    cloud.killAfter(null);
    await cloud.expectOk(null, sweepUploads, {});
    const after = await cloud.db.in(Notes).find(NOTE_ID);
    const isOffered = after?.status === 'inReview';
    expect((await downloadUrls(copies)).size).toBe(isOffered ? 1 : 0);
    expect(after?.sealed).toEqual(isOffered ? copies : []);
  }
  expect(await textAt(await forWriter())).toBe('a page');
  expect((await downloadUrls([ticket.fileId])).size).toBe(1);
});

test('copies that a call made and then broke off go after a week; those of a shared note stay', async () => {
  await givenAsked('a page');
  await review({ name: 'approve' });
  const [note] = await cloud.db.in(Notes).query({});
  const copy = note?.sealed?.[0] ?? '';
  const left = await writeFile(pathOf(copy).replace(/\/[^/]+$/, '/left.jpg'), Buffer.from('left'));
  await cloud.db
    .in(Uploads)
    .add({ _id: 'left', v: 1, memberId: 'member1', at: cloud.clock.now, fileIds: [left, copy] });
  cloud.clock.now += 8 * 24 * 3_600_000;
  await cloud.expectOk(null, sweepUploads, {});
  expect([...(await downloadUrls([left, copy])).keys()]).toEqual([copy]);
});
