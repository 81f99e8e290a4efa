import * as home from '../../../cloudfunctions/home/routes';
import * as org from '../../../cloudfunctions/org/routes';
import { Submissions } from '../../../cloudfunctions/works/collections';
import { formatOf } from '../../../cloudfunctions/works/recordings';
import * as works from '../../../cloudfunctions/works/routes';
import { listNotices } from '../../../core/home/contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { orderKey } from '../../../core/kernel/order-key';
import { POLICY_PRESETS } from '../../../core/org/policy';
import { setPolicy } from '../../../core/org/workbench-contract';
import {
  listCalls,
  listMySubmissions,
  listSubmissions,
  moveMySubmission,
  openCall,
  prepareSubmissionFiles,
  sendSubmission,
} from '../../../core/works/contract';
import { UPLOAD_GRACE } from '../../../core/works/rules/window';
import {
  listDeskSubmissions,
  lookAtSubmission,
  moveCall,
  saveCall,
  tendCalls,
} from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { PNG, signedPng } from '../_kit/sample-files';
import { call, codeFor, ENDS, givenIn, givenOpen, JUDGING, record, send, upload, work } from './sample-calls';
import { FRAME, movie } from './sample-recordings';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([works, home, org]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await givenOpen(cloud);
});

const codeOf = (name: string, input: unknown) => codeFor(cloud, name, sendSubmission, input);
const mineOf = async (name: string) => (await cloud.expectOk(name, openCall, { callId: 'c1' })).mine;

describe('a work', () => {
  test('handed in twice is one, and waits for somebody to look', async () => {
    const first = await send(cloud, 'member1');
    const again = await send(cloud, 'member1', { text: '别的话' });
    expect(again).toEqual(first);
    expect(first.state).toBe('waiting');
    expect(await mineOf('member1')).toHaveLength(1);
  });

  test('two at the same moment with one key are one, and with two keys they do not exceed the call', async () => {
    const both = await Promise.all([send(cloud, 'member1'), send(cloud, 'member1')]);
    expect(both[0]).toEqual(both[1]);
    const codes = await Promise.all(
      ['work-key-2', 'work-key-3', 'work-key-4'].map((key) => codeOf('member1', work({ key }))),
    );
    expect(codes.sort()).toEqual(['OK', 'TOO_MANY_WORKS', 'TOO_MANY_WORKS']);
    expect(await mineOf('member1')).toHaveLength(2);
  });

  test('returned with a reason it makes room for another one, and its author is told', async () => {
    const { submissionId } = await send(cloud, 'member1');
    const command = { name: 'return' as const, reason: '请补上出处' };
    await cloud.expectOk('secretary1', lookAtSubmission, { submissionId, seenRevision: 1, command });
    await cloud.expectOk('secretary1', lookAtSubmission, { submissionId, seenRevision: 1, command });
    expect((await mineOf('member1'))[0]).toMatchObject({ state: 'returned', remark: '请补上出处' });
    const { items } = await cloud.expectOk('member1', listNotices, {});
    expect(items).toMatchObject([{ text: expect.stringContaining('退回'), link: { kind: 'call', id: 'c1' } }]);
    for (const key of ['work-key-2', 'work-key-3']) await send(cloud, 'member1', { key });
  });

  test('two who look at once: the second is told, and nobody looks at their own', async () => {
    const { submissionId } = await send(cloud, 'editor1');
    const look = (name: string, command: object) =>
      codeFor(cloud, name, lookAtSubmission, { submissionId, seenRevision: 1, command });
    expect(await look('editor1', { name: 'pass' })).toBe('FORBIDDEN');
    expect(await look('member1', { name: 'pass' })).toBe('FORBIDDEN');
    expect(await look('secretary2', { name: 'pass' })).toBe('NOT_FOUND');
    expect(await look('secretary1', { name: 'pass' })).toBe('OK');
    expect(await look('admin', { name: 'return', reason: '不收' })).toBe('WRONG_STATE');
    const { items } = await cloud.expectOk('editor1', listDeskSubmissions, { callId: null });
    expect(items).toEqual([]);
  });
});

describe('bad input', () => {
  test.each([
    ['nothing to read', work({ text: '\u200b\u2060 ' }), 'WORK_DOES_NOT_FIT'],
    ['an essay as an aphorism', work({ kind: 'aphorism', title: '', text: '长'.repeat(101) }), 'WORK_DOES_NOT_FIT'],
    ['too long for anything', work({ text: '长'.repeat(5001) }), 'INVALID_INPUT'],
    ['an address', work({ text: '见 https://example.test/' }), 'LINK_NOT_ALLOWED'],
    ['words that WeChat refuses', work({ text: '违规测试' }), 'CONTENT_REFUSED'],
    ['a call outside the scope', work({ callId: 'far' }), 'NOT_FOUND'],
    ['a draft', work({ callId: 'draft' }), 'NOT_FOUND'],
    ['no call', work({ callId: 'none' }), 'NOT_FOUND'],
    ['no consent', work({ consents: [] }), 'SHOWING_NEEDED'],
    ['a use that nobody asked for', work({ consents: ['shown', 'outside'] }), 'INVALID_INPUT'],
    ['a child without a guardian', work({ isByChild: true }), 'GUARDIAN_NEEDED'],
    [
      'a file of somebody else',
      work({
        kind: 'photos',
        text: '',
        people: 'none',
        files: ['cloud://weiketang-local.storage/workUploads/c1!3amember2/1.png'],
      }),
      'INVALID_INPUT',
    ],
    [
      'a file that was never uploaded',
      work({
        kind: 'photos',
        text: '',
        people: 'none',
        files: ['cloud://weiketang-local.storage/workUploads/c1!3amember1/1.png'],
      }),
      'FILE_INVALID',
    ],
  ])('%s is refused', async (_title, input, code) => {
    await givenOpen(cloud, 'far', call({ scope: ['b2'] })).catch(() => undefined);
    await cloud.expectOk('editor1', saveCall, { callId: 'draft', seenRevision: null, ...call() });
    expect(await codeOf('member1', input)).toBe(code);
    expect(await mineOf('member1')).toEqual([]);
  });

  test('a kind that the call does not take', async () => {
    await givenOpen(cloud, 'words', call({ kinds: ['aphorism'] }));
    expect(await codeOf('member1', work({ callId: 'words' }))).toBe('KIND_NOT_TAKEN');
  });

  test('two hundred in a minute are as many as the call takes, and then as many as the day', async () => {
    await givenOpen(cloud, 'many', call({ most: 10 }));
    const codes: string[] = [];
    for (let at = 0; at < 200; at += 1) {
      codes.push(await codeOf('member1', work({ callId: 'many', key: `work-key-${at}`, text: `第 ${at} 件` })));
    }
    expect(codes.filter((code) => code === 'OK')).toHaveLength(10);
    expect(new Set(codes.slice(10))).toEqual(new Set(['TOO_MANY_WORKS']));
  });

  test('whoever is outside the scope neither sees the call nor gets a ticket', async () => {
    expect(await codeFor(cloud, 'member3', openCall, { callId: 'c1' })).toBe('NOT_FOUND');
    const asked = { callId: 'c1', extensions: ['png'] };
    expect(await codeFor(cloud, 'member3', prepareSubmissionFiles, asked)).toBe('NOT_FOUND');
    expect((await cloud.expectOk('member3', listCalls, { list: 'open' })).items).toEqual([]);
  });
});

describe('the end', () => {
  test('is the server’s: a text after it is refused, and what was there already is answered', async () => {
    const first = await send(cloud, 'member1');
    cloud.clock.now = ENDS;
    expect(await codeOf('member1', work({ key: 'work-key-2' }))).toBe('CALL_ENDED');
    expect(await send(cloud, 'member1')).toEqual(first);
    const asked = { callId: 'c1', extensions: ['png'] };
    expect(await codeFor(cloud, 'member1', prepareSubmissionFiles, asked)).toBe('CALL_ENDED');
  });

  test('an upload that was admitted before it has ten minutes more, and not a moment longer', async () => {
    const photo = (key: string, files: string[]) => work({ key, kind: 'photos', text: '', people: 'none', files });
    const [first, second] = [
      await upload(cloud, 'member1', { extension: 'png', bytes: PNG }),
      await upload(cloud, 'member1', { extension: 'png', bytes: PNG }),
    ];
    cloud.clock.now = ENDS + UPLOAD_GRACE - 1;
    expect(await codeOf('member1', photo('work-key-1', [first]))).toBe('OK');
    cloud.clock.now = ENDS + UPLOAD_GRACE;
    expect(await codeOf('member1', photo('work-key-2', [second]))).toBe('CALL_ENDED');
  });
});

describe('files', () => {
  const given = (recording: string, changes: object = {}) =>
    work({ kind: 'film', text: '', people: 'none', recording, ...changes });
  const film = () => record(cloud, 'member1', { kind: 'film', bytes: movie('vide') });

  test('are copied to where nothing tells whose they are, without what a device wrote beside them', async () => {
    const { files } = await send(cloud, 'member1', given(await film()));
    expect(JSON.stringify(files)).not.toContain('member1');
    const kept = Buffer.from(await (await fetch(files[0]?.url ?? '')).arrayBuffer());
    expect(kept).toHaveLength(movie('vide').length);
    expect(kept.toString()).not.toContain('张三');
    expect(kept.toString()).toContain('frames');
    expect(formatOf(kept)?.kind).toBe('film');
  });

  test.each([
    ['a picture that is none', 'photos', '<svg onload="alert(1)"/>'],
    ['a picture that is a film', 'photos', movie('vide')],
    ['a picture that is cut', 'photos', signedPng('张三', false)],
    ['a film without pictures', 'film', movie('soun')],
    ['a film that is a picture', 'film', PNG],
    ['a sound with pictures', 'sound', movie('vide')],
    ['a sound that is a cut frame and a tag', 'sound', Buffer.concat([FRAME.subarray(0, 68), Buffer.from('APETAGEX')])],
    ['a page', 'film', '<html><script>alert(1)</script></html>'],
  ] as const)('%s is refused', async (_title, kind, content) => {
    const bytes = Buffer.from(content);
    const asked =
      kind === 'photos'
        ? given('film-key-1', {
            kind,
            recording: null,
            files: [await upload(cloud, 'member1', { extension: 'png', bytes })],
          })
        : given(await record(cloud, 'member1', { kind, bytes }), { kind });
    expect(await codeOf('member1', asked)).toBe('FILE_INVALID');
    expect(await mineOf('member1')).toEqual([]);
  });

  test('tell those who judge nothing of who made them', async () => {
    const picture = await upload(cloud, 'member1', { extension: 'png', bytes: signedPng('张三', true) });
    const tag = Buffer.from('APETAGEX Artist 张三');
    const sound = await record(cloud, 'member1', { kind: 'sound', bytes: Buffer.concat([FRAME, FRAME, tag]) });
    await givenIn(cloud, 'member1', { kind: 'photos', text: '', people: 'none', files: [picture] });
    await givenIn(cloud, 'member1', { key: 'work-key-2', kind: 'sound', text: '', recording: sound });
    cloud.clock.now = JUDGING;
    const { items } = await cloud.expectOk('member2', listSubmissions, { callId: 'c1' });
    const urls = items.flatMap(({ files }) => files.map(({ url }) => url));
    const kept = await Promise.all(urls.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
    expect(kept.map((bytes) => bytes.length).sort()).toEqual([PNG.length, 2 * FRAME.length].sort());
    expect(kept.some((bytes) => bytes.includes('张三'))).toBe(false);
  });

  test('people in them are declared', async () => {
    const file = await film();
    expect(await codeOf('member1', given(file, { people: null }))).toBe('PEOPLE_CONSENT_NEEDED');
    expect(await codeOf('member1', given(file, { people: 'agreed' }))).toBe('OK');
  });

  test('that no work has are removed after a week', async () => {
    await upload(cloud, 'member1', { extension: 'png', bytes: PNG });
    const { files } = await send(cloud, 'member1', given(await film()));
    cloud.clock.now += 8 * MS_PER_DAY;
    expect((await cloud.expectOk(null, tendCalls, {})).removed).toBeGreaterThan(0);
    expect((await fetch((await mineOf('member1'))[0]?.files[0]?.url ?? '')).status).toBe(200);
    expect(files).toHaveLength(1);
  });
});

describe('consent', () => {
  test('is for each use, and taken back at any time, which hides the work from everybody at once', async () => {
    const submissionId = await givenIn(cloud, 'member1', { consents: ['shown', 'inside'] });
    const mine = await cloud.expectOk('member1', moveMySubmission, {
      submissionId,
      command: { name: 'consent', uses: [], isUnnamed: true },
    });
    expect(mine).toMatchObject({ consents: ['shown'], isUnnamed: true, state: 'in' });
    const listed = async (name: string) =>
      (await cloud.expectOk(name, listDeskSubmissions, { callId: 'c1' })).items.map(({ consents }) => consents);
    expect(await listed('secretary1')).toEqual([['shown']]);
    await cloud.expectOk('member1', moveMySubmission, { submissionId, command: { name: 'takeBack' } });
    expect(await listed('secretary1')).toEqual([]);
    cloud.clock.now = ENDS + UPLOAD_GRACE;
    expect((await cloud.expectOk('member2', listSubmissions, { callId: 'c1' })).items).toEqual([]);
    expect((await mineOf('member1'))[0]?.state).toBe('takenBack');
  });

  test('a use that the call does not ask for is not given, and what is not mine is not there', async () => {
    const { submissionId } = await send(cloud, 'member1');
    const command = { name: 'consent', uses: ['outside'], isUnnamed: false };
    expect(await codeFor(cloud, 'member1', moveMySubmission, { submissionId, command })).toBe('USE_NOT_ASKED');
    const takeBack = { submissionId, command: { name: 'takeBack' } };
    expect(await codeFor(cloud, 'member2', moveMySubmission, takeBack)).toBe('NOT_FOUND');
    expect(await codeFor(cloud, 'member1', moveMySubmission, takeBack)).toBe('OK');
    expect(await codeFor(cloud, 'member1', moveMySubmission, takeBack)).toBe('OK');
    expect(await codeFor(cloud, 'member1', moveMySubmission, { submissionId, command: { ...command, uses: [] } })).toBe(
      'WRONG_STATE',
    );
  });
});

test('without voices in the policy nothing of it is there, but a consent is taken back', async () => {
  const { submissionId } = await send(cloud, 'member1');
  const policy = { ...POLICY_PRESETS.enterprise, voices: 'off' as const };
  await cloud.expectOk('admin', setPolicy, { unitId: 'b1', seenRevision: 0, policy });
  expect(await codeFor(cloud, 'member1', listCalls, { list: 'open' })).toBe('VOICES_OFF');
  expect(await codeFor(cloud, 'member1', openCall, { callId: 'c1' })).toBe('VOICES_OFF');
  expect(await codeOf('member1', work({ key: 'work-key-9' }))).toBe('VOICES_OFF');
  expect(await codeFor(cloud, 'secretary1', moveCall, { callId: 'c1', command: { name: 'submit' } })).toBe(
    'VOICES_OFF',
  );
  const takeBack = { submissionId, command: { name: 'takeBack' } };
  expect(await codeFor(cloud, 'member1', moveMySubmission, takeBack)).toBe('OK');
});

describe('my works', () => {
  const listed = (name: string, cursor?: string) =>
    cloud.expectOk(name, listMySubmissions, { ...(cursor !== undefined && { cursor }) });

  test('are listed over all calls, the last first, to nobody but me', async () => {
    await givenOpen(cloud, 'other', call({ title: '又一次征集' }));
    await send(cloud, 'member1');
    cloud.clock.now += 1;
    await send(cloud, 'member1', { callId: 'other', text: '另一篇，写的是票务室里的一张纸条。' });
    await send(cloud, 'member2', { key: 'work-key-7' });
    const { items, next } = await listed('member1');
    expect(next).toBeNull();
    expect(items).toMatchObject([
      { callTitle: '又一次征集', stage: 'open', state: 'waiting' },
      { callId: 'c1', stage: 'open', state: 'waiting' },
    ]);
    expect((await listed('member2')).items).toHaveLength(1);
    expect((await listed('editor1')).items).toEqual([]);
  });

  test('are read by page, none twice and none left out', async () => {
    const { submissionId } = await send(cloud, 'member1');
    const kept = await cloud.db.in(Submissions).find(submissionId);
    if (!kept) throw new Error('it is not there');
    for (let at = 1; at < 50; at += 1) {
      await cloud.db.in(Submissions).put({ ...kept, _id: `w${at}`, order: orderKey(kept.at, `w${at}`) });
    }
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { items, next }: Awaited<ReturnType<typeof listed>> = await listed('member1', cursor || undefined);
      ids.push(...items.map(({ submissionId }) => submissionId));
      cursor = next;
    }
    expect(ids).toHaveLength(50);
    expect(new Set(ids).size).toBe(50);
  });

  test('are there without voices in the policy, and are taken back', async () => {
    const { submissionId } = await send(cloud, 'member1');
    const policy = { ...POLICY_PRESETS.enterprise, voices: 'off' as const };
    await cloud.expectOk('admin', setPolicy, { unitId: 'b1', seenRevision: 0, policy });
    expect((await listed('member1')).items).toMatchObject([{ submissionId, state: 'waiting' }]);
    await cloud.expectOk('member1', moveMySubmission, { submissionId, command: { name: 'takeBack' } });
    expect((await listed('member1')).items).toMatchObject([{ submissionId, state: 'takenBack', prize: null }]);
  });
});
