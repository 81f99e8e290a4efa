import { downloadUrls } from '../../../cloudfunctions/_kit/files';
import { Recordings } from '../../../cloudfunctions/notebook/collections';
import * as routes from '../../../cloudfunctions/notebook/routes';
import { DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import { deleteRecording, keepRecording, listRecordings, prepareRecording } from '../../../core/notebook/contract';
import { sweepUploads } from '../../../core/notebook/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const KEY = 'reading-1';
const RECORDING_ID = `member1:${KEY}`;
const words = { title: '监督就在身边', sentence: '权力不分大小。' };

async function upload(name = 'member1', sound = '声音'): Promise<string> {
  const { ticket } = await cloud.expectOk(name, prepareRecording, { key: KEY, extension: 'mp3' });
  await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: sound });
  return ticket.fileId;
}
const keep = (fileId: string, name = 'member1') => cloud.call(name, keepRecording, { key: KEY, fileId, ...words });
const mine = async (name = 'member1') => (await cloud.expectOk(name, listRecordings, {})).items;

describe('a recording', () => {
  test('is kept with its words, and heard by the member alone', async () => {
    const kept = await keep(await upload());
    expect(kept).toMatchObject({ ok: true, data: { recordingId: RECORDING_ID, ...words, at: FRIDAY_MORNING } });
    const [own] = await mine();
    expect(await (await fetch(own?.url ?? '')).text()).toBe('声音');
    for (const name of ['member2', 'secretary1', 'admin']) {
      expect(await mine(name)).toEqual([]);
      expect(await cloud.call(name, deleteRecording, { recordingId: RECORDING_ID })).toEqual({
        ok: false,
        code: 'NOT_FOUND',
      });
    }
  });

  test('carries no score, no rank and no length', async () => {
    await keep(await upload());
    expect(Object.keys((await mine())[0] ?? {}).sort()).toEqual(['at', 'recordingId', 'sentence', 'title', 'url']);
  });

  test('sent again is one, under the address of the first time', async () => {
    const fileId = await upload();
    await Promise.all([keep(fileId), keep(fileId)]);
    expect(await upload()).toBe(fileId);
    expect(await mine()).toHaveLength(1);
  });

  test('is refused when nothing was uploaded, or by somebody else', async () => {
    const { ticket } = await cloud.expectOk('member1', prepareRecording, { key: KEY, extension: 'webm' });
    expect(await keep(ticket.fileId)).toEqual({ ok: false, code: 'RECORDING_MISSING' });
    expect(await keep(await upload('member2'))).toEqual({ ok: false, code: 'INVALID_INPUT' });
  });

  test('is gone with its sound once the member deletes it', async () => {
    await keep(await upload());
    const [own] = await mine();
    await cloud.expectOk('member1', deleteRecording, { recordingId: RECORDING_ID });
    expect(await mine()).toEqual([]);
    expect((await fetch(own?.url ?? '')).status).toBe(404);
    expect(await cloud.call('member1', deleteRecording, { recordingId: RECORDING_ID })).toEqual({ ok: true, data: {} });
  });
});

test('one member keeps so many recordings a day and no more, also all at once; one that is sent again is still answered', async () => {
  const fileId = await upload();
  await keep(fileId);
  const more = (at: number) => cloud.call('member1', keepRecording, { key: `reading-more-${at}`, fileId, ...words });
  const replies = await Promise.all(Array.from({ length: DAILY_BOUNDS.recordings + 3 }, (_, at) => more(at)));
  expect(replies.filter(({ ok }) => !ok)).toEqual(
    Array.from({ length: 4 }, () => ({ ok: false, code: 'RATE_LIMITED' })),
  );
  expect(await cloud.db.in(Recordings).count({ memberId: 'member1' })).toBe(DAILY_BOUNDS.recordings);
  expect(await keep(fileId)).toMatchObject({ ok: true });
  cloud.clock.now += 24 * 3_600_000 + 1;
  expect(await more(9_999)).toMatchObject({ ok: true });
});

describe('places for recordings', () => {
  const place = (key: string) => cloud.call('member1', prepareRecording, { key, extension: 'mp3' });

  test('are so many a day and no more; the same one again takes no other', async () => {
    for (let at = 0; at < DAILY_BOUNDS.recordingUploads; at += 1)
      expect(await place(`reading-${at}-mp3`)).toMatchObject({ ok: true });
    expect(await place('reading-more')).toEqual({ ok: false, code: 'RATE_LIMITED' });
    expect(await place('reading-0-mp3')).toMatchObject({ ok: true });
    cloud.clock.now += 24 * 3_600_000 + 1;
    expect(await place('reading-more')).toMatchObject({ ok: true });
  });

  test('never used are removed by the timer after a week, whoever comes or not; a sound that was kept stays', async () => {
    const kept = await upload();
    await keep(kept);
    const unused = await upload('member2');
    cloud.clock.now += 8 * 24 * 3_600_000;
    expect(await cloud.expectOk(null, sweepUploads, {})).toEqual({ uploads: 2, removed: 1 });
    expect([...(await downloadUrls([kept, unused])).keys()]).toEqual([kept]);
  });
});
