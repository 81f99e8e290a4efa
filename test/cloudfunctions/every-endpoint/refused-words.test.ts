import { DailyCounts } from '../../../cloudfunctions/_kit/collections';
import { letterIdOf } from '../../../cloudfunctions/letters/documents';
import { DAILY_BOUNDS, REFUSED_WEIGHT } from '../../../core/kernel/daily-bounds';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { moveMyLetter, prepareLetterPictures, sendLetter } from '../../../core/letters/contract';
import { passWorry } from '../../../core/letters/worries/contract';
import { saveNote, shareNote } from '../../../core/notebook/contract';
import { writeSelf } from '../../../core/surveys/appraisal-contract';
import { handIn } from '../../../core/surveys/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { PNG } from '../_kit/sample-files';
import { letter, step } from '../letters/sample-letters';
import { appraisal, givenOpen, givenVoters, survey } from '../surveys/sample-surveys';
import { everyRoute } from './every-route';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

/** How often in a day, where nothing else bounds it. */
const MOST_REFUSED = DAILY_BOUNDS.checkedWords / REFUSED_WEIGHT;
const REFUSED = '这里是违规测试的内容';
const asked = () => cloud.local.outbox.list().filter(({ api }) => api === 'security.msgSecCheck').length;

interface Place {
  most: number;
  by: string;
  endpoint: Endpoint;
  /** One after the other: of letters only so many are on their way at once. */
  isInTurn?: boolean;
  /** What is there before; resolves to what the input needs of it. */
  given?: () => Promise<unknown>;
  input: (text: string, at: number) => unknown;
}

const places: [string, Place][] = [
  [
    'letters',
    {
      most: MOST_REFUSED,
      by: 'member1',
      endpoint: sendLetter,
      isInTurn: true,
      input: (text, at) => letter({ text, key: `letter-key-${at}` }),
    },
  ],
  [
    '苗头',
    {
      most: DAILY_BOUNDS.worries,
      by: 'editor1',
      endpoint: passWorry,
      input: (text, at) => ({ key: `worry-key-${at}`, unitId: 'b1', theme: 'family', urgency: 'soon', text }),
    },
  ],
  [
    'words added to a letter',
    {
      // The letter itself was asked about before.
      most: MOST_REFUSED - 1,
      by: 'member1',
      endpoint: moveMyLetter,
      given: async () => {
        const { letterId } = await cloud.expectOk('member1', sendLetter, letter({ key: 'letter-key-1' }));
        await step(cloud, 'secretary1', letterId, { name: 'accept' });
        await step(cloud, 'secretary1', letterId, { name: 'ask', words: '哪一间？' });
      },
      input: (words) => ({
        letterId: letterIdOf('member1', 'letter-key-1'),
        seenRevision: 3,
        command: { name: 'add', words },
      }),
    },
  ],
  [
    '自评',
    {
      most: MOST_REFUSED,
      by: 'member1',
      endpoint: writeSelf,
      given: async () => {
        await givenVoters(cloud, 2);
        await givenOpen(cloud, 's1', appraisal());
      },
      input: (words) => ({ surveyId: 's1', grade: 'qualified', words }),
    },
  ],
  [
    'answers under a name',
    {
      most: MOST_REFUSED,
      by: 'member1',
      endpoint: handIn,
      given: () => givenOpen(cloud, 's1', survey({ isSecret: false })),
      input: (value) => ({
        surveyId: 's1',
        answers: [
          { key: 'q1', value: 1 },
          { key: 'q3', value },
        ],
      }),
    },
  ],
];

describe.each(places)('%s that WeChat refuses', (_what, { most, by, endpoint, isInTurn = false, given, input }) => {
  const send = async (text: string, at: number) => {
    const reply: { ok: boolean; code?: string } = await cloud.call(by, endpoint, input(text, at) as never);
    return reply.code ?? 'ok';
  };

  test('are asked about only so often in a day, also those of the same moment', async () => {
    await given?.();
    const before = asked();
    const sending: Promise<string>[] = [];
    for (let at = 0; at < most + 5; at += 1) {
      sending.push(send(`${REFUSED}${at}`, at));
      if (isInTurn) await sending[at];
    }
    const codes = await Promise.all(sending);
    expect(codes.filter((code) => code === 'CONTENT_REFUSED')).toHaveLength(most);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(5);
    expect(asked() - before).toBe(most);
    expect(await send('没有问题的话。', most + 5)).toBe('RATE_LIMITED');
  });
});

test('what WeChat passes, or does not answer, keeps nobody from writing', async () => {
  await givenVoters(cloud, 2);
  await givenOpen(cloud, 's1', appraisal());
  const write = (words: string) => cloud.call('member1', writeSelf, { surveyId: 's1', grade: 'qualified', words });
  for (let at = 0; at <= MOST_REFUSED; at += 1) {
    if (at === 3) cloud.local.outbox.play('security.msgSecCheck', 'down');
    expect((await write(`第${at}次改。`)).ok).toBe(true);
  }
});

test('自评 that WeChat passes are written only so often in a day', async () => {
  await givenVoters(cloud, 2);
  await givenOpen(cloud, 's1', appraisal());
  const used = DAILY_BOUNDS.checkedWords - REFUSED_WEIGHT;
  await cloud.db.in(DailyCounts).put({ _id: 'member1:checkedWords', v: 1, since: cloud.clock.now, used });
  const write = (words: string) => cloud.call('member1', writeSelf, { surveyId: 's1', grade: 'qualified', words });
  expect((await write('还来得及的一次。')).ok).toBe(true);
  expect(await write('再改一次。')).toMatchObject({ ok: false, code: 'RATE_LIMITED' });
});

test('a note that was refused is not asked about again until it says something else', async () => {
  const note = { key: 'note-key-1', lessonId: null, anchor: null, photos: [] };
  const { noteId } = await cloud.expectOk('member1', saveNote, { ...note, text: REFUSED });
  const before = asked();
  for (let at = 0; at < 3; at += 1) {
    expect(await cloud.call('member1', shareNote, { noteId, command: 'ask' })).toEqual({
      ok: false,
      code: 'CONTENT_REFUSED',
    });
  }
  expect(asked() - before).toBe(1);
});

test('words that come too late for a letter are not asked about', async () => {
  const { letterId } = await cloud.expectOk('member1', sendLetter, letter({ key: 'letter-key-1' }));
  await step(cloud, 'secretary1', letterId, { name: 'accept' });
  const { revision } = await step(cloud, 'secretary1', letterId, { name: 'ask', words: '哪一间？' });
  const before = asked();
  const command = { name: 'add' as const, words: '还有一件。' };
  const late = await cloud.call('member1', moveMyLetter, { letterId, seenRevision: revision - 1, command });
  expect(late).toMatchObject({ ok: false, code: 'CONFLICT' });
  expect(asked()).toBe(before);
});

test('letters whose picture WeChat refuses are asked about only so often in a day', async () => {
  const { tickets } = await cloud.expectOk('member1', prepareLetterPictures, { extensions: ['png', 'png'] });
  const [first = '', again = ''] = await Promise.all(
    tickets.map(async ({ url, headers, fileId }) => {
      await fetch(url, { method: 'PUT', headers, body: new Uint8Array(PNG) });
      return fileId;
    }),
  );
  cloud.local.outbox.play('security.mediaCheckAsync', 'risky');
  await cloud.expectOk('member1', sendLetter, letter({ key: 'letter-key-1', pictures: [first] }));
  await cloud.local.outbox.delivered();
  const before = asked();
  // Its words were passed each time.
  const most = Math.ceil((DAILY_BOUNDS.checkedWords - REFUSED_WEIGHT) / (REFUSED_WEIGHT + 1));
  for (let at = 0; at < most + 3; at += 1) {
    const sent = await cloud.call('member1', sendLetter, letter({ key: `letter-again-${at}`, pictures: [again] }));
    const code = at < most ? 'CONTENT_REFUSED' : 'RATE_LIMITED';
    expect(sent).toMatchObject({ ok: false, code });
  }
  expect(asked() - before).toBe(most);
});
