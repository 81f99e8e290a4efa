import * as letters from '../../../cloudfunctions/letters/routes';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { listMyLetters, openMyLetter, prepareLetterPictures, sendLetter } from '../../../core/letters/contract';
import { moveLetter, openLetter, tendLetters } from '../../../core/letters/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { PNG, signedPng } from '../_kit/sample-files';
import { codeFor, letter, send, step } from './sample-letters';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([letters]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const codeOf = (name: string, endpoint: Endpoint, input: unknown) => codeFor(cloud, name, endpoint, input);

describe('bad input', () => {
  test.each([
    ['nothing to read', letter({ text: '\u200b\u2060 ' }), 'INVALID_INPUT'],
    ['too long', letter({ text: '长'.repeat(2501) }), 'INVALID_INPUT'],
    ['an address', letter({ text: '见 https://example.test/' }), 'LINK_NOT_ALLOWED'],
    ['an office outside the path', letter({ office: { unitId: 'b2', role: 'secretary' } }), 'NOT_FOUND'],
    ['an office that nobody holds', letter({ office: { unitId: 'b1', role: 'reviewer' } }), 'NOT_FOUND'],
    ['a complaint to a secretary', letter({ kind: 'report' }), 'NOT_FOUND'],
    ['an office held by whom it is about', letter({ about: ['郑 立'] }), 'ADDRESSEE_CONCERNED'],
    [
      'a picture of somebody else',
      letter({ pictures: ['cloud://weiketang-local.storage/letterUploads/member2/1.png'] }),
      'INVALID_INPUT',
    ],
    [
      'a picture that was never uploaded',
      letter({ pictures: ['cloud://weiketang-local.storage/letterUploads/member1/1.png'] }),
      'PICTURE_INVALID',
    ],
  ])('%s is refused', async (_title, input, code) => {
    expect(await codeOf('member1', sendLetter, input)).toBe(code);
    expect((await cloud.expectOk('member1', listMyLetters, {})).items).toEqual([]);
  });

  test('two hundred at once are ten letters, and nothing of them is lost', async () => {
    const keys = Array.from({ length: 200 }, (_, at) => `letter-key-${at}`);
    const codes = await Promise.all(keys.map((key) => codeOf('member1', sendLetter, letter({ key }))));
    expect(codes.filter((code) => code === 'OK')).toHaveLength(10);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(190);
    expect((await cloud.expectOk('member1', listMyLetters, {})).items).toHaveLength(10);
  });

  test('words that WeChat refuses are refused, of the writer and of the office, and cost no letter of the day', async () => {
    for (let at = 0; at < 12; at += 1) {
      expect(await codeOf('member1', sendLetter, letter({ text: '违规测试' }))).toBe('CONTENT_REFUSED');
    }
    const { letterId } = await send(cloud, 'member1');
    const { revision } = await step(cloud, 'secretary1', letterId, { name: 'accept' });
    const command = { name: 'reply', words: '违规测试' };
    expect(await codeOf('secretary1', moveLetter, { letterId, seenRevision: revision, command })).toBe(
      'CONTENT_REFUSED',
    );
    expect((await cloud.expectOk('member1', openMyLetter, { letterId })).steps).toHaveLength(1);
  });
});

async function upload(name: string, bytes: Buffer | string): Promise<string> {
  const { tickets } = await cloud.expectOk(name, prepareLetterPictures, { extensions: ['png'] });
  const [ticket] = tickets;
  if (!ticket) throw new Error('there is no ticket');
  await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: bytes });
  return ticket.fileId;
}

describe('pictures', () => {
  test('are copied to where nothing tells the writer, and the upload is removed', async () => {
    const fileId = await upload('member1', PNG);
    const { letterId } = await send(cloud, 'member1', { pictures: [fileId] });
    const { pictures } = await cloud.expectOk('secretary1', openLetter, { letterId });
    expect(pictures).toHaveLength(1);
    expect(JSON.stringify(pictures)).not.toContain('member1');
    expect(Buffer.from(await (await fetch(pictures[0]?.url ?? '')).arrayBuffer())).toEqual(PNG);
    expect(await codeOf('member1', sendLetter, letter({ key: 'letter-key-2', pictures: [fileId] }))).toBe(
      'PICTURE_INVALID',
    );
  });

  test('tell of a writer whose name is kept nothing that a program wrote in them', async () => {
    const fileId = await upload('member1', signedPng('张三', true));
    const { letterId } = await send(cloud, 'member1', { isHidden: true, pictures: [fileId] });
    const { pictures } = await cloud.expectOk('secretary1', openLetter, { letterId });
    expect(Buffer.from(await (await fetch(pictures[0]?.url ?? '')).arrayBuffer())).toEqual(PNG);
  });

  test.each([
    ['none', '<svg onload="alert(1)"/>'],
    ['cut behind the name of who made them', signedPng('张三', false)],
  ])('that are %s are refused', async (_title, bytes) => {
    const fileId = await upload('member1', bytes);
    expect(await codeOf('member1', sendLetter, letter({ pictures: [fileId] }))).toBe('PICTURE_INVALID');
    expect((await cloud.expectOk('member1', listMyLetters, {})).items).toEqual([]);
  });

  test('that no letter has are removed after a week', async () => {
    const unused = await upload('member1', PNG);
    const { letterId } = await send(cloud, 'member1', { pictures: [await upload('member1', PNG)] });
    cloud.clock.now += 8 * MS_PER_DAY;
    expect((await cloud.expectOk(null, tendLetters, {})).removed).toBeGreaterThan(0);
    expect((await cloud.expectOk('secretary1', openLetter, { letterId })).pictures).toHaveLength(1);
    expect(await codeOf('member1', sendLetter, letter({ key: 'letter-key-3', pictures: [unused] }))).toBe(
      'PICTURE_INVALID',
    );
  });
});
