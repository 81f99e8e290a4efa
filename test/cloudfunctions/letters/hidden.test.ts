import { AuditLog, Members, Notices } from '../../../cloudfunctions/_kit/collections';
import * as home from '../../../cloudfunctions/home/routes';
import { Letters } from '../../../cloudfunctions/letters/collections';
import * as letters from '../../../cloudfunctions/letters/routes';
import { listDuties, listNotices } from '../../../core/home/contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { moveMyLetter, openMyLetter, sendLetter } from '../../../core/letters/contract';
import {
  decideName,
  listLetters,
  moveLetter,
  openLetter,
  openLetterFigures,
  tendLetters,
} from '../../../core/letters/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { DISCIPLINE, giveRole, letter, send, step } from './sample-letters';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([letters, home]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const WRITER = /member1|冯岩/;

/** Asks to open the name, in the name of the secretary. */
async function askedLetter(): Promise<{ letterId: string; revision: number }> {
  const { letterId } = await send(cloud, 'member1', { isHidden: true });
  const { revision } = await step(cloud, 'secretary1', letterId, { name: 'askName', reason: '要上门看望' });
  return { letterId, revision };
}

const decide = (name: string, letterId: string, revision: number, command: 'openName' | 'keepName' = 'openName') =>
  cloud.call(name, decideName, {
    letterId,
    seenRevision: revision,
    command: command === 'openName' ? { name: command } : { name: command, reason: '不必要' },
  });

describe('a hidden name', () => {
  test('stands in nothing that an office gets, in no log, no audit and no notice of anybody else', async () => {
    const { letterId } = await send(cloud, 'member1', { isHidden: true });
    const got: unknown[] = [];
    for (const command of [
      { name: 'accept' },
      { name: 'reply', words: '在办' },
      { name: 'extend', reason: '等批复' },
      { name: 'askName', reason: '要上门看望' },
      { name: 'answer', words: '办好了' },
    ] as const) {
      got.push(await cloud.expectOk('secretary1', openLetter, { letterId }));
      got.push(await step(cloud, 'secretary1', letterId, command));
      got.push(await cloud.expectOk('secretary1', listLetters, { list: 'open' }));
      got.push(await cloud.expectOk('secretary1', listDuties, {}));
      got.push(await cloud.expectOk('admin', listLetters, { list: 'names' }));
      got.push(await cloud.expectOk('admin', listDuties, {}));
    }
    got.push(await cloud.expectOk('secretary1', listLetters, { list: 'answered' }));
    cloud.clock.now += 90 * MS_PER_DAY;
    got.push(await cloud.expectOk('reviewer', listLetters, { list: 'overdue' }));
    got.push(await cloud.expectOk('reviewer', openLetterFigures, {}));
    expect(JSON.stringify(got)).not.toMatch(WRITER);
    expect(cloud.log.join()).not.toMatch(WRITER);
    expect(JSON.stringify(await cloud.db.in(AuditLog).query({}))).not.toMatch(WRITER);
    expect(JSON.stringify(await cloud.db.in(Letters).query({}))).not.toMatch(WRITER);
    const told = await cloud.db.in(Notices).query({});
    expect([...new Set(told.map(({ memberId }) => memberId))]).toEqual(['member1']);
    expect(told.map(({ text }) => text).join()).not.toMatch(WRITER);
  });

  test('is opened by two people, for these two, and the writer is told of both steps', async () => {
    const { letterId, revision } = await askedLetter();
    const { items } = await cloud.expectOk('reviewer', listLetters, { list: 'names' });
    expect(items).toMatchObject([
      { letterId, writerName: null, nameRequest: { byName: '郑立', reason: '要上门看望' } },
    ]);
    await giveRole(cloud, 'editor1', ['secretary', 'b1']);
    expect(await decide('reviewer', letterId, revision)).toEqual({ ok: true, data: { writerName: '冯岩' } });
    expect(await decide('reviewer', letterId, revision)).toEqual({ ok: true, data: { writerName: '冯岩' } });
    const writerFor = async (name: string) => (await cloud.expectOk(name, openLetter, { letterId })).writer;
    expect(await writerFor('secretary1')).toEqual({ name: '冯岩', unitName: '第一党支部' });
    expect(await writerFor('editor1')).toBeNull();
    const told = (await cloud.expectOk('member1', listNotices, {})).items.map(({ text }) => text);
    expect(told).toEqual([expect.stringContaining('看到了您的姓名'), expect.stringContaining('申请查看您的姓名')]);
    const { steps } = await cloud.expectOk('member1', openMyLetter, { letterId });
    expect(steps.map(({ type, words }) => [type, words])).toEqual([
      ['nameAsked', '要上门看望'],
      ['nameOpened', null],
    ]);
    const audits = await cloud.db.in(AuditLog).query({ action: 'letter.nameOpened' });
    expect(audits).toMatchObject([{ actorId: 'reviewer', subject: letterId }]);
  });

  test('stays hidden when the second person says no', async () => {
    const { letterId, revision } = await askedLetter();
    expect(await decide('admin', letterId, revision, 'keepName')).toEqual({ ok: true, data: { writerName: null } });
    expect((await cloud.expectOk('secretary1', openLetter, { letterId })).writer).toBeNull();
    expect((await cloud.expectOk('admin', listLetters, { list: 'names' })).items).toEqual([]);
  });

  test('is not opened by whoever asked, by somebody elsewhere, or by the writer', async () => {
    await giveRole(cloud, 'secretary1', ['secretary', 'b1'], ['reviewer', 'zz']);
    const { letterId, revision } = await askedLetter();
    expect(await decide('secretary1', letterId, revision)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    await giveRole(cloud, 'member3', ['reviewer', 'b2']);
    expect(await decide('member3', letterId, revision)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    await giveRole(cloud, 'member1', ['reviewer', 'zz']);
    expect(await decide('member1', letterId, revision)).toMatchObject({ ok: false, code: 'OWN_MATTER' });
    expect((await cloud.expectOk('member1', listLetters, { list: 'names' })).items).toEqual([]);
  });

  test('of a holder of the office is in no list of theirs, and they cannot handle it', async () => {
    await giveRole(cloud, 'member1', ['secretary', 'b1']);
    const { letterId, revision } = await send(cloud, 'member1', { isHidden: true });
    expect((await cloud.expectOk('member1', listLetters, { list: 'open' })).items).toEqual([]);
    expect(await cloud.call('member1', openLetter, { letterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    const accept = { letterId, seenRevision: revision, command: { name: 'accept' as const } };
    expect(await cloud.call('member1', moveLetter, accept)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect((await cloud.expectOk('secretary1', listLetters, { list: 'open' })).items).toHaveLength(1);
  });
});

describe('a hidden writer who holds an office', () => {
  test('is among those that it may be handed on to, like everybody else', async () => {
    const targets = async (writer: string) => {
      const { letterId } = await send(cloud, writer, { key: `letter-of-${writer}`, isHidden: true });
      return (await cloud.expectOk('secretary1', openLetter, { letterId })).handOnTo;
    };
    await giveRole(cloud, 'member2', ['reviewer', 'b1']);
    expect(await targets('member2')).toEqual(await targets('member1'));
  });

  test('does not keep it when it lies with them alone', async () => {
    await giveRole(cloud, 'member2', ['reviewer', 'b1']);
    const { letterId } = await send(cloud, 'member2', { isHidden: true });
    await step(cloud, 'secretary1', letterId, {
      name: 'handOn',
      to: { unitId: 'b1', role: 'reviewer' },
      reason: '归分管',
    });
    expect(await cloud.expectOk(null, tendLetters, {})).toMatchObject({ handedOn: 1 });
    expect((await cloud.expectOk('reviewer', listLetters, { list: 'open' })).items).toMatchObject([{ letterId }]);
  });

  test('is not told by what WeChat was not asked', async () => {
    const { letterId } = await send(cloud, 'member1', { isHidden: true });
    expect((await cloud.expectOk('secretary1', openLetter, { letterId })).check).toBeNull();
  });
});

describe('a request for a name', () => {
  const requests = async () => (await cloud.expectOk('reviewer', listLetters, { list: 'names' })).items.length;

  test('is gone when silence ends the letter', async () => {
    const { letterId } = await send(cloud, 'member1', { isHidden: true });
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    await step(cloud, 'secretary1', letterId, { name: 'answer', words: '办好了' });
    await step(cloud, 'secretary1', letterId, { name: 'askName', reason: '要上门看望' });
    expect(await requests()).toBe(1);
    cloud.clock.now += 40 * MS_PER_DAY;
    expect(await requests()).toBe(0);
    const kinds = (await cloud.expectOk('reviewer', listDuties, {})).items.map(({ kind }) => kind);
    expect(kinds).not.toContain('letterNames');
    // Nor is it found any more, once the timer has been there.
    expect(await cloud.expectOk(null, tendLetters, {})).toMatchObject({ mended: 1 });
    expect(await cloud.db.in(Letters).find(letterId)).toMatchObject({ isNameAsked: false });
    expect((await cloud.expectOk('secretary1', openLetter, { letterId })).isNameAsked).toBe(false);
    expect(await cloud.expectOk(null, tendLetters, {})).toMatchObject({ mended: 0 });
  });

  test('is gone when the letter is taken back', async () => {
    const { letterId, revision } = await askedLetter();
    expect(await requests()).toBe(1);
    const command = { name: 'takeBack' as const };
    await cloud.expectOk('member1', moveMyLetter, { letterId, seenRevision: revision, command });
    expect(await requests()).toBe(0);
    expect(await decide('reviewer', letterId, revision + 1)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  test.each([
    ['reviewer', { unitId: 'zz', role: 'reviewer', unitName: '滨江公交党总支' }],
    ['admin', { unitId: 'zz', role: 'admin', unitName: '滨江公交党总支' }],
  ])('is decided by %s as what they are', async (name, office) => {
    const { letterId, revision } = await askedLetter();
    expect(await decide(name, letterId, revision)).toMatchObject({ ok: true });
    const { steps } = await cloud.expectOk('member1', openMyLetter, { letterId });
    expect(steps.at(-1)).toMatchObject({ type: 'nameOpened', office });
  });
});

describe('whom a letter is about', () => {
  test.each(['郑立书记', '书记郑立', '郑立（书记）', '郑立/华亭', '郑 立'])(
    'does not have it when they stand in it as %s',
    async (about) => {
      await giveRole(cloud, 'editor1', ['secretary', 'b1']);
      const { letterId } = await send(cloud, 'member1', { about: [about] });
      expect((await cloud.expectOk('secretary1', listLetters, { list: 'open' })).items).toEqual([]);
      expect(await cloud.call('secretary1', openLetter, { letterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
      expect((await cloud.expectOk('editor1', listLetters, { list: 'open' })).items).toHaveLength(1);
    },
  );

  test('does not have it as the only holder, in a field or in the words of a complaint', async () => {
    expect(await cloud.call('member1', sendLetter, letter({ about: ['郑立书记'] }))).toMatchObject({
      ok: false,
      code: 'ADDRESSEE_CONCERNED',
    });
    await giveRole(cloud, 'editor1', ['discipline', 'b1']);
    await giveRole(cloud, 'member3', ['discipline', 'zz']);
    const { letterId } = await send(cloud, 'member1', {
      kind: 'report',
      office: { unitId: 'b1', role: 'discipline' },
      text: '陈晓收了礼。',
    });
    // Whom it names becomes the only 纪检 there: the timer hands it on.
    await giveRole(cloud, 'editor1');
    await giveRole(cloud, 'member2', ['discipline', 'b1']);
    expect(await cloud.expectOk(null, tendLetters, {})).toMatchObject({ handedOn: 1 });
    expect(await cloud.call('member2', openLetter, { letterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    await cloud.expectOk('member3', openLetter, { letterId });
  });

  test('does not learn of it from the figures', async () => {
    await giveRole(cloud, 'editor1', ['reviewer', 'b1']);
    for (let at = 0; at < 5; at += 1) await send(cloud, 'member1', { key: `suggestion-${at}` });
    const received = async (name: string) => (await cloud.expectOk(name, openLetterFigures, {})).byKind.total?.received;
    const concerned = { kind: 'thought' as const, office: { unitId: 'b1', role: 'reviewer' as const } };
    await send(cloud, 'member1', { ...concerned, key: 'about-the-secretary', about: ['郑立'] });
    // Appointed after it was written.
    await send(cloud, 'member1', { ...concerned, key: 'about-another', about: ['华亭同志'] });
    cloud.clock.now += 31 * MS_PER_DAY;
    await cloud.db.in(Members).put(memberDoc('later', '华亭', 'b1', [['secretary', 'b1']]));
    expect(await received('reviewer')).toBe(7);
    expect(await received('secretary1')).toBe(6);
    expect(await received('later')).toBe(6);
  });
});

describe('检举控告', () => {
  const report = (given: object = {}) =>
    letter({ kind: 'report', office: DISCIPLINE, text: '有人在采购里拿好处。', isHidden: true, ...given });
  const appoint = (id: string, name: string) =>
    cloud.db.in(Members).put(memberDoc(id, name, 'b2', [['discipline', 'zz']]));

  test('is not taken where nobody is appointed', async () => {
    expect(await cloud.call('member1', sendLetter, report())).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  test('is seen by 纪检 alone, also when it is overdue', async () => {
    await appoint('d1', '尤平');
    const { letterId } = await cloud.expectOk('member1', sendLetter, report());
    expect((await cloud.expectOk('d1', listLetters, { list: 'open' })).items).toMatchObject([{ letterId }]);
    cloud.clock.now += 20 * MS_PER_DAY;
    for (const name of ['admin', 'reviewer', 'secretary1']) {
      for (const list of ['open', 'overdue', 'answered', 'names'] as const) {
        expect((await cloud.expectOk(name, listLetters, { list })).items).toEqual([]);
      }
      expect(await cloud.call(name, openLetter, { letterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    }
    expect((await cloud.expectOk('reviewer', openLetterFigures, {})).byKind).toMatchObject({
      total: null,
      hasOthers: false,
    });
    expect((await cloud.expectOk('d1', openLetter, { letterId })).handOnTo).toEqual([]);
  });

  test('is never shown to whom it names, in a field or in its words', async () => {
    await appoint('d1', '尤平');
    expect(await cloud.call('member1', sendLetter, report({ about: ['尤平'] }))).toMatchObject({
      ok: false,
      code: 'ADDRESSEE_CONCERNED',
    });
    expect(await cloud.call('member1', sendLetter, report({ text: '尤 平在采购里拿好处。' }))).toMatchObject({
      ok: false,
      code: 'ADDRESSEE_CONCERNED',
    });
    await appoint('d2', '水清');
    const { letterId } = await cloud.expectOk('member1', sendLetter, report({ about: ['尤平', '华亭'] }));
    expect((await cloud.expectOk('d1', listLetters, { list: 'open' })).items).toEqual([]);
    expect(await cloud.call('d1', openLetter, { letterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect((await cloud.expectOk('d2', listLetters, { list: 'open' })).items).toHaveLength(1);
    // Appointed later, and named.
    await appoint('d3', '华亭');
    expect(await cloud.call('d3', openLetter, { letterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  test('has its hidden name opened by a second 纪检 only', async () => {
    await appoint('d1', '尤平');
    await appoint('d2', '水清');
    const { letterId } = await cloud.expectOk('member1', sendLetter, report());
    const { revision } = await step(cloud, 'd1', letterId, { name: 'askName', reason: '要当面核实' });
    expect(await decide('admin', letterId, revision)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await decide('d1', letterId, revision)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await decide('d2', letterId, revision)).toEqual({ ok: true, data: { writerName: '冯岩' } });
  });
});
