import { AuditLog, DailyCounts } from '../../../cloudfunctions/_kit/collections';
import { downloadUrls } from '../../../cloudfunctions/_kit/files';
import * as classroom from '../../../cloudfunctions/classroom/routes';
import { Notes, Uploads } from '../../../cloudfunctions/notebook/collections';
import * as routes from '../../../cloudfunctions/notebook/routes';
import { publishCourse } from '../../../core/classroom/workbench-contract';
import { DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import {
  deleteNote,
  listNotes,
  listSharedNotes,
  openNote,
  preparePhotos,
  saveNote,
  shareNote,
} from '../../../core/notebook/contract';
import { listNotesForReview, reviewNote, sweepUploads } from '../../../core/notebook/workbench-contract';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from '../classroom/sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, classroom]);
});
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('secretary1', publishCourse, sampleCourse());
});
afterAll(() => cloud.close());

const NOTE_ID = 'member1:note-0001';
const anchor = { block: 1, quote: '监督是第一职责。' };
const write = (name = 'member1', changes: object = {}) =>
  cloud.call(name, saveNote, { key: 'note-0001', lessonId: 'jcf-1', anchor, text: '先问自己', photos: [], ...changes });
const share = (command: 'ask' | 'takeBack', name = 'member1') =>
  cloud.call(name, shareNote, { noteId: NOTE_ID, command });
const queue = async (name: string, status: 'inReview' | 'shared' = 'inReview') =>
  (await cloud.expectOk(name, listNotesForReview, { status })).items;
const review = async (name: string, reason: string | null = null, revision?: number) =>
  cloud.call(name, reviewNote, {
    noteId: NOTE_ID,
    seenRevision: revision ?? (await cloud.db.in(Notes).find(NOTE_ID))?.revision ?? 0,
    command: reason === null ? { name: 'approve' } : { name: 'decline', reason },
  });
const sharedWith = async (name: string) =>
  (await cloud.expectOk(name, listSharedNotes, { lessonId: 'jcf-1' })).items.map(({ text }) => text);
const audits = async () => (await cloud.db.in(AuditLog).query({ subject: NOTE_ID })).map(({ action }) => action);

/** Photos as a phone sends them. */
async function uploadPhotos(name: string, ...contents: string[]): Promise<string[]> {
  const { tickets } = await cloud.expectOk(name, preparePhotos, { extensions: contents.map(() => 'jpg' as const) });
  await Promise.all(
    tickets.map(({ url, headers }, index) => fetch(url, { method: 'PUT', headers, body: contents[index] ?? '' })),
  );
  return tickets.map(({ fileId }) => fileId);
}

describe('a note', () => {
  test('is kept with the lesson and the paragraph, and shown to its writer', async () => {
    const view = {
      noteId: NOTE_ID,
      key: 'note-0001',
      draft: 'note-0001',
      lesson: { lessonId: 'jcf-1', title: '第1讲', courseId: 'jcf' },
      anchor,
      text: '先问自己',
      photos: [],
      at: FRIDAY_MORNING,
      updatedAt: FRIDAY_MORNING,
      status: 'private',
      remark: null,
      check: null,
    };
    expect(await write()).toEqual({ ok: true, data: view });
    expect(await write()).toEqual({ ok: true, data: view });
    expect((await cloud.expectOk('member1', listNotes, {})).items).toEqual([view]);
    expect((await cloud.expectOk('member1', listNotes, { lessonId: 'jcf-1' })).items).toEqual([view]);
    expect((await cloud.expectOk('member1', listNotes, { lessonId: 'jcf-2' })).items).toEqual([]);
    expect(await cloud.expectOk('member1', openNote, { noteId: NOTE_ID })).toEqual(view);
  });

  test('is nobody else’s, whatever role they hold', async () => {
    await write();
    for (const name of ['member2', 'editor1', 'secretary1', 'reviewer', 'admin']) {
      expect((await cloud.expectOk(name, listNotes, {})).items).toEqual([]);
      expect(await cloud.call(name, openNote, { noteId: NOTE_ID })).toEqual({ ok: false, code: 'NOT_FOUND' });
      expect(await cloud.call(name, deleteNote, { noteId: NOTE_ID })).toEqual({ ok: false, code: 'NOT_FOUND' });
      expect(await share('ask', name)).toEqual({ ok: false, code: 'NOT_FOUND' });
    }
    expect(await review('secretary1')).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await queue('admin')).toEqual([]);
  });

  test('is refused if it is empty, quotes words that the lesson does not have, or is on a lesson one cannot see', async () => {
    expect(await write('member1', { text: '  ' })).toEqual({ ok: false, code: 'NOTE_EMPTY' });
    const invented = { block: 1, quote: '可以不监督' };
    expect(await write('member1', { anchor: invented })).toEqual({ ok: false, code: 'PARAGRAPH_CHANGED' });
    expect(await write('member3')).toEqual({ ok: false, code: 'NOT_FOUND' });
  });

  test('stands where its paragraph is now', async () => {
    const saved = await write('member1', { anchor: { ...anchor, block: 7 } });
    expect(saved).toMatchObject({ ok: true, data: { anchor } });
  });

  test('sent twice at once is one', async () => {
    const replies = await Promise.all([write(), write(), write()]);
    expect(replies.every((reply) => reply.ok)).toBe(true);
    expect(await cloud.db.in(Notes).count({})).toBe(1);
  });

  test('keeps its photos in the writer’s folder, and takes them along when it is deleted', async () => {
    const photos = await uploadPhotos('member1', '第一页', '第二页');
    const saved = await cloud.expectOk('member1', saveNote, {
      key: 'note-0001',
      lessonId: null,
      anchor: null,
      text: '',
      photos,
    });
    expect(saved.lesson).toBeNull();
    expect(await (await fetch(saved.photos[1]?.url ?? '')).text()).toBe('第二页');
    await write('member1', { photos: photos.slice(1) });
    expect([...(await downloadUrls(photos)).keys()]).toEqual(photos.slice(1));
    await cloud.expectOk('member1', deleteNote, { noteId: NOTE_ID });
    expect(await downloadUrls(photos)).toEqual(new Map());
    expect(await cloud.call('member1', deleteNote, { noteId: NOTE_ID })).toEqual({ ok: true, data: {} });
  });

  test('sent again after it was changed elsewhere takes nothing of that away', async () => {
    await write();
    const photos = await uploadPhotos('member1', '第一页');
    const later = { draft: 'on-my-notes', seenDraft: 'note-0001', photos };
    expect(await write('member1', later)).toMatchObject({ ok: true, data: { draft: 'on-my-notes' } });
    // The kept first draft knows of no photos.
    expect(await write()).toMatchObject({ ok: true, data: { photos: [{ fileId: photos[0] }] } });
    expect(await write('member1', { text: '另外的话' })).toEqual({ ok: false, code: 'CONFLICT' });
    const other = { draft: 'other-phone', seenDraft: 'note-0001', photos: [] };
    expect(await write('member1', other)).toEqual({ ok: false, code: 'CONFLICT' });
    expect([...(await downloadUrls(photos)).keys()]).toEqual(photos);
    // The draft that wrote it goes on, also when it missed the answer.
    expect(await write('member1', { ...later, text: '再改' })).toMatchObject({ ok: true, data: { text: '再改' } });
  });

  test('takes no photo out of another’s folder', async () => {
    const photos = await uploadPhotos('member2', '别人的');
    expect(await write('member1', { photos })).toEqual({ ok: false, code: 'INVALID_INPUT' });
  });

  test('shows no other field of its document', async () => {
    await write();
    await cloud.db.in(anyShape(Notes)).updateWhere({ _id: NOTE_ID }, { secret: '不出门' });
    await share('ask');
    await review('secretary1');
    const answers = [
      await cloud.expectOk('member1', listNotes, {}),
      await cloud.expectOk('member2', listSharedNotes, {}),
      await cloud.expectOk('secretary1', listNotesForReview, { status: 'shared' }),
    ];
    expect(JSON.stringify(answers)).not.toContain('不出门');
  });
});

describe('sharing a note', () => {
  test('shows it to the branch once somebody else has approved it, and writes that down', async () => {
    await write();
    expect(await share('ask')).toMatchObject({ ok: true, data: { status: 'inReview' } });
    expect(await sharedWith('member2')).toEqual([]);
    expect(await queue('editor1')).toMatchObject([{ memberName: '冯岩', text: '先问自己', unitName: '第一党支部' }]);
    expect(await queue('secretary2')).toEqual([]);
    expect(await review('editor1')).toMatchObject({ ok: true, data: { status: 'shared' } });
    expect(await review('editor1')).toMatchObject({ ok: true, data: { status: 'shared' } });
    expect(await sharedWith('member2')).toEqual(['先问自己']);
    expect(await sharedWith('member3')).toEqual([]);
    expect(await audits()).toEqual(['note.shared']);
  });

  test('is declined with a reason, and may be asked for again', async () => {
    await write();
    await share('ask');
    expect((await review('secretary1', '请去掉同事的名字')).ok).toBe(true);
    const [mine] = (await cloud.expectOk('member1', listNotes, {})).items;
    expect(mine).toMatchObject({ status: 'declined', remark: '请去掉同事的名字' });
    expect(await share('ask')).toMatchObject({ ok: true, data: { status: 'inReview', remark: null } });
    expect(await audits()).toEqual(['note.declined']);
  });

  test('ends when its writer takes it back, changes it or deletes it', async () => {
    const shareIt = async () => {
      await share('ask');
      expect((await review('secretary1')).ok).toBe(true);
      expect(await sharedWith('member2')).toHaveLength(1);
    };
    await write();
    await shareIt();
    await share('takeBack');
    expect(await sharedWith('member2')).toEqual([]);
    await shareIt();
    expect(await write('member1', { text: '换了说法' })).toMatchObject({ ok: true, data: { status: 'private' } });
    expect(await sharedWith('member2')).toEqual([]);
    await shareIt();
    await cloud.expectOk('member1', deleteNote, { noteId: NOTE_ID });
    expect(await sharedWith('member2')).toEqual([]);
  });

  test('is ended by the reviewer with a reason', async () => {
    await write();
    await share('ask');
    await review('secretary1');
    expect((await review('secretary1', '内容已经过时')).ok).toBe(true);
    expect(await sharedWith('member2')).toEqual([]);
  });

  test('cannot be decided on for a text that the reviewer has not seen', async () => {
    await write();
    await share('ask');
    const [seen] = await queue('secretary1');
    await write('member1', { text: '换了说法' });
    await share('ask');
    expect(await review('secretary1', null, seen?.revision)).toEqual({ ok: false, code: 'CONFLICT' });
    expect(await sharedWith('member2')).toEqual([]);
  });

  test('is not decided by the writer, nor by another branch', async () => {
    await write('secretary1');
    const asked = await cloud.expectOk('secretary1', shareNote, { noteId: 'secretary1:note-0001', command: 'ask' });
    expect(asked.status).toBe('inReview');
    const decide = (name: string) =>
      cloud.call(name, reviewNote, { noteId: asked.noteId, seenRevision: 2, command: { name: 'approve' } });
    expect(await decide('secretary1')).toEqual({ ok: false, code: 'FORBIDDEN' });
    expect(await decide('secretary2')).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect((await decide('editor1')).ok).toBe(true);
  });

  test('is refused for a text that the platform’s check does not pass', async () => {
    await write('member1', { text: '违规测试' });
    expect(await share('ask')).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
  });

  test('waits for its reviewer, marked, where WeChat has not passed it; approving asks once more', async () => {
    await write('member1');
    cloud.local.outbox.play('security.msgSecCheck', 'down');
    expect(await share('ask')).toMatchObject({ data: { status: 'inReview', check: { verdict: 'down' } } });
    expect(await queue('secretary1')).toMatchObject([{ check: { verdict: 'down' } }]);
    cloud.local.outbox.play('security.msgSecCheck', 'risky');
    expect(await review('secretary1')).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
    expect(await sharedWith('member2')).toEqual([]);
    expect(await review('secretary1')).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
    expect(await review('secretary1', '请换一种说法')).toMatchObject({ data: { status: 'declined' } });
  });
});

test('one member begins so many notes a day and no more, also all at once; those begun are still changed', async () => {
  await write();
  const more = (at: number) => write('member1', { key: `note-more-${at}`, lessonId: null, anchor: null });
  const replies = await Promise.all(Array.from({ length: DAILY_BOUNDS.notes + 3 }, (_, at) => more(at)));
  expect(replies.filter(({ ok }) => !ok)).toEqual(
    Array.from({ length: 4 }, () => ({ ok: false, code: 'RATE_LIMITED' })),
  );
  expect(await cloud.db.in(Notes).count({ memberId: 'member1' })).toBe(DAILY_BOUNDS.notes);
  expect(await write('member1', { text: '改过' })).toMatchObject({ ok: true, data: { text: '改过' } });
  expect(await write('member2', { key: 'note-more' })).toMatchObject({ ok: true });
  cloud.clock.now += 24 * 3_600_000 + 1;
  expect(await more(9_999)).toMatchObject({ ok: true });
});

test('a note that is refused, or sent twice at once, takes no more than one of a day', async () => {
  for (let at = 0; at < 3; at += 1)
    expect(await write('member1', { lessonId: 'nowhere' })).toEqual({ ok: false, code: 'NOT_FOUND' });
  await Promise.all([write(), write(), write()]);
  expect(await cloud.db.in(DailyCounts).find('member1:notes')).toMatchObject({ used: 1 });
});

describe('photos that were uploaded', () => {
  const nine = () =>
    cloud.call('member1', preparePhotos, { extensions: Array.from({ length: 9 }, () => 'jpg' as const) });

  test('are so many a day and no more', async () => {
    const before = Math.floor(DAILY_BOUNDS.photos / 9);
    for (let at = 0; at < before; at += 1) expect(await nine()).toMatchObject({ ok: true });
    expect(await nine()).toEqual({ ok: false, code: 'RATE_LIMITED' });
    cloud.clock.now += 24 * 3_600_000 + 1;
    expect(await nine()).toMatchObject({ ok: true });
  });

  test('and never used are removed after a week; those in a note stay', async () => {
    const [used = '', unused = ''] = await uploadPhotos('member1', '用了', '没用');
    await write('member1', { photos: [used] });
    cloud.clock.now += 6 * 24 * 3_600_000;
    expect(await cloud.expectOk(null, sweepUploads, {})).toEqual({ uploads: 0, removed: 0 });
    cloud.clock.now += 2 * 24 * 3_600_000;
    expect(await cloud.expectOk(null, sweepUploads, {})).toEqual({ uploads: 1, removed: 1 });
    expect([...(await downloadUrls([used, unused])).keys()]).toEqual([used]);
    expect(await cloud.db.in(Uploads).count({})).toBe(0);
  });

  test('are so many a day also when all are asked for at once', async () => {
    const asked = Math.floor(DAILY_BOUNDS.photos / 9) + 5;
    const replies = await Promise.all(Array.from({ length: asked }, nine));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(asked - 5);
  });

  test('of many people are looked through a part at a time', async () => {
    const old = Array.from({ length: 510 }, (_, at) => ({ _id: `u${at}`, v: 1, memberId: `p${at}`, at, fileIds: [] }));
    await cloud.db.in(Uploads).addMany(old);
    expect(await cloud.expectOk(null, sweepUploads, {})).toEqual({ uploads: 500, removed: 0 });
    expect(await cloud.expectOk(null, sweepUploads, {})).toEqual({ uploads: 10, removed: 0 });
  });
});
