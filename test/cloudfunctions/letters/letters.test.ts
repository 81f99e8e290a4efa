import * as home from '../../../cloudfunctions/home/routes';
import { Letters } from '../../../cloudfunctions/letters/collections';
import type { LetterDoc } from '../../../cloudfunctions/letters/documents';
import * as letters from '../../../cloudfunctions/letters/routes';
import { listDuties, listNotices } from '../../../core/home/contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { listMyLetters, moveMyLetter, openLetterBox, openMyLetter } from '../../../core/letters/contract';
import {
  listLetters,
  moveLetter,
  openLetter,
  openLetterFigures,
  openLetterTerms,
  saveLetterTerms,
  tendLetters,
} from '../../../core/letters/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { codeFor, giveRole, LEADER, SECRETARY, send, step } from './sample-letters';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([letters, home]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const codeOf = (name: string, endpoint: Endpoint, input: unknown) => codeFor(cloud, name, endpoint, input);
const openNumbers = async (name: string, list: 'open' | 'answered' | 'overdue' = 'open') =>
  (await cloud.expectOk(name, listLetters, { list })).items.map(({ number }) => number);
const pass = (days: number): void => {
  cloud.clock.now += days * MS_PER_DAY;
};

describe('before writing', () => {
  test('a member is offered the offices on their own path, with who holds them', async () => {
    const box = await cloud.expectOk('member1', openLetterBox, {});
    expect(box.addressees).toEqual([
      { unitId: 'b1', role: 'secretary', unitName: '第一党支部', holders: ['郑立'] },
      { unitId: 'zz', role: 'reviewer', unitName: '滨江公交党总支', holders: ['吴桐'] },
    ]);
    expect(box.forReports).toEqual([]);
    expect(box.isSmallUnit).toBe(false);
    expect((await cloud.expectOk('member3', openLetterBox, {})).isSmallUnit).toBe(true);
  });

  test('nobody is offered an office that only they hold', async () => {
    const { addressees } = await cloud.expectOk('secretary1', openLetterBox, {});
    expect(addressees.map(({ role }) => role)).toEqual(['reviewer']);
  });
});

describe('a letter', () => {
  test('has a number, and stands in the list of its writer and of its office', async () => {
    const { number, state, letterId } = await send(cloud, 'member1');
    expect(number).toMatch(/^20261120-[0-9A-F]{5}$/);
    expect(state).toBe('received');
    expect((await cloud.expectOk('member1', listMyLetters, {})).items).toMatchObject([{ letterId, number }]);
    expect((await cloud.expectOk('secretary1', listLetters, { list: 'open' })).items).toMatchObject([
      { number, writerName: '冯岩', isHidden: false, dueAt: Date.parse('2026-11-23T23:59:59.999+08:00') },
    ]);
    expect(await openNumbers('secretary2')).toEqual([]);
    expect(await openNumbers('reviewer')).toEqual([]);
  });

  test('sent twice is one letter, and a second person with the same key has their own', async () => {
    const first = await send(cloud, 'member1');
    pass(1);
    expect((await send(cloud, 'member1', { text: '另外的话' })).letterId).toBe(first.letterId);
    expect((await send(cloud, 'member2')).letterId).not.toBe(first.letterId);
    const twice = await Promise.all([1, 2].map(() => send(cloud, 'member1', { key: 'letter-key-2' })));
    expect(new Set(twice.map(({ letterId }) => letterId)).size).toBe(1);
    expect((await cloud.expectOk('member1', listMyLetters, {})).items).toHaveLength(2);
  });

  test('shows its writer who has opened it, and when first', async () => {
    const { letterId } = await send(cloud, 'member1');
    expect((await cloud.expectOk('member1', openMyLetter, { letterId })).opened).toEqual([]);
    const at = cloud.clock.now;
    await cloud.expectOk('secretary1', openLetter, { letterId });
    pass(1);
    await cloud.expectOk('secretary1', openLetter, { letterId });
    expect((await cloud.expectOk('member1', openMyLetter, { letterId })).opened).toEqual([
      { at, byName: '郑立', office: { ...SECRETARY, unitName: '第一党支部' } },
    ]);
  });

  test('can be taken back until it is accepted, and is gone for the office then', async () => {
    const { letterId, revision } = await send(cloud, 'member1');
    await cloud.expectOk('secretary1', openLetter, { letterId });
    const back = { letterId, seenRevision: revision, command: { name: 'takeBack' as const } };
    expect((await cloud.expectOk('member1', moveMyLetter, back)).state).toBe('takenBack');
    expect(await openNumbers('secretary1')).toEqual([]);
    expect(await codeOf('secretary1', openLetter, { letterId })).toBe('NOT_FOUND');
    const other = await send(cloud, 'member1', { key: 'letter-key-2' });
    await step(cloud, 'secretary1', other.letterId, { name: 'accept' });
    expect(await codeOf('member1', moveMyLetter, { ...back, letterId: other.letterId })).toBe('WRONG_STATE');
  });

  test('is answered, settled by its writer, and told step by step', async () => {
    const { letterId } = await send(cloud, 'member1');
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    await step(cloud, 'secretary1', letterId, { name: 'ask', words: '哪一间食堂？' });
    const asked = await cloud.expectOk('member1', openMyLetter, { letterId });
    expect(asked.commands).toEqual(['add']);
    const added = { letterId, seenRevision: asked.revision, command: { name: 'add' as const, words: '二楼' } };
    await cloud.expectOk('member1', moveMyLetter, added);
    await cloud.expectOk('member1', moveMyLetter, added);
    await step(cloud, 'secretary1', letterId, { name: 'answer', words: '已经修好' });
    const answered = await cloud.expectOk('member1', openMyLetter, { letterId });
    expect(answered.steps.map(({ type, byName, words }) => [type, byName, words])).toEqual([
      ['accepted', '郑立', null],
      ['asked', '郑立', '哪一间食堂？'],
      ['added', null, '二楼'],
      ['answered', '郑立', '已经修好'],
    ]);
    const { items } = await cloud.expectOk('member1', listNotices, {});
    expect(items.map(({ text, link }) => [text.slice(0, 7), link?.id])).toEqual([
      ['您的信有了答复', letterId],
      ['您的信需要您补', letterId],
      ['您的信已经签收', letterId],
    ]);
    const settled = { letterId, seenRevision: answered.revision, command: { name: 'resolve' as const } };
    expect((await cloud.expectOk('member1', moveMyLetter, settled)).state).toBe('ended');
  });

  test('that is not settled, said twice, goes up once, also where somebody is above that', async () => {
    await giveRole(cloud, 'member3', ['secretary', 'zz']);
    const { letterId } = await send(cloud, 'member1');
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    const { revision } = await step(cloud, 'secretary1', letterId, { name: 'answer', words: '不归我们管' });
    const reopen = () =>
      cloud.expectOk('member1', moveMyLetter, {
        letterId,
        seenRevision: revision,
        command: { name: 'reopen', reason: '还是没有修' },
      });
    const { office } = await reopen();
    expect(office).toMatchObject({ unitId: 'zz', role: 'secretary' });
    expect((await reopen()).office).toEqual(office);
    // Whoever it went to hands it on to nobody that is not offered.
    await step(cloud, 'member3', letterId, { name: 'handOn', to: LEADER, reason: '归分管' });
    const seen = await cloud.expectOk('member3', openLetter, { letterId });
    const handOn = (reason: string) => ({
      letterId,
      seenRevision: seen.revision,
      command: { name: 'handOn', to: LEADER, reason },
    });
    expect(await codeOf('member3', moveLetter, handOn('归分管'))).toBe('OK');
    expect(await codeOf('member3', moveLetter, handOn('再转一次'))).toBe('NOT_FOUND');
  });

  test('that is not settled goes one level up, once', async () => {
    const { letterId } = await send(cloud, 'member1');
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    await step(cloud, 'secretary1', letterId, { name: 'answer', words: '不归我们管' });
    const reopen = async () => {
      const { revision } = await cloud.expectOk('member1', openMyLetter, { letterId });
      const command = { name: 'reopen' as const, reason: '还是没有修' };
      return cloud.call('member1', moveMyLetter, { letterId, seenRevision: revision, command });
    };
    expect(await reopen()).toMatchObject({ ok: true, data: { state: 'received', office: LEADER } });
    expect(await openNumbers('reviewer')).toHaveLength(1);
    expect(await openNumbers('secretary1')).toEqual([]);
    expect(await codeOf('secretary1', openLetter, { letterId })).toBe('NOT_FOUND');
    await step(cloud, 'reviewer', letterId, { name: 'accept' });
    await step(cloud, 'reviewer', letterId, { name: 'answer', words: '已经修好' });
    expect((await cloud.expectOk('member1', openMyLetter, { letterId })).commands).toEqual(['resolve']);
    pass(15);
    expect((await cloud.expectOk('member1', openMyLetter, { letterId })).state).toBe('ended');
  });

  test('that is not settled is never handed back to whoever did not settle it', async () => {
    await giveRole(cloud, 'member2', ['reviewer', 'b1']);
    const { letterId } = await send(cloud, 'member1');
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    const { revision } = await step(cloud, 'secretary1', letterId, { name: 'answer', words: '不归我们管' });
    const command = { name: 'reopen' as const, reason: '还是没有修' };
    const { office } = await cloud.expectOk('member1', moveMyLetter, { letterId, seenRevision: revision, command });
    expect(office).toMatchObject({ unitId: 'b1', role: 'reviewer' });
    const seen = await cloud.expectOk('member2', openLetter, { letterId });
    expect(seen.handOnTo).toEqual([{ ...LEADER, unitName: '滨江公交党总支' }]);
    const back = { name: 'handOn', to: SECRETARY, reason: '退回支部' };
    expect(await codeOf('member2', moveLetter, { letterId, seenRevision: seen.revision, command: back })).toBe(
      'NOT_FOUND',
    );
  });

  test('to the topmost office comes back to it when it is not settled', async () => {
    const { letterId } = await send(cloud, 'member1', { office: LEADER });
    await step(cloud, 'reviewer', letterId, { name: 'accept' });
    const { revision } = await step(cloud, 'reviewer', letterId, { name: 'answer', words: '办好了' });
    const command = { name: 'reopen' as const, reason: '没有办' };
    const back = await cloud.expectOk('member1', moveMyLetter, { letterId, seenRevision: revision, command });
    expect([back.state, back.office.role]).toEqual(['received', 'reviewer']);
  });

  test('is handed on to an office on the path, and lies with both', async () => {
    const { letterId } = await send(cloud, 'member1');
    const { handOnTo } = await cloud.expectOk('secretary1', openLetter, { letterId });
    expect(handOnTo).toEqual([{ ...LEADER, unitName: '滨江公交党总支' }]);
    await step(cloud, 'secretary1', letterId, { name: 'handOn', to: LEADER, reason: '归总支管' });
    expect([await openNumbers('secretary1'), await openNumbers('reviewer')].flat()).toHaveLength(2);
    const { dues } = await cloud.expectOk('member1', openMyLetter, { letterId });
    expect(dues.map(({ what, office }) => `${what} ${office.role}`)).toEqual([
      'receipt secretary',
      'answer secretary',
      'receipt reviewer',
      'answer reviewer',
      'end secretary',
    ]);
    const elsewhere = { unitId: 'b2', role: 'secretary' };
    const { revision } = await cloud.expectOk('reviewer', openLetter, { letterId });
    const command = { name: 'handOn', to: elsewhere, reason: '归二支部' };
    expect(await codeOf('reviewer', moveLetter, { letterId, seenRevision: revision, command })).toBe('NOT_FOUND');
  });

  test('keeps the words of both when two take a step at once: the second is told', async () => {
    await giveRole(cloud, 'editor1', ['secretary', 'b1']);
    const { letterId } = await send(cloud, 'member1');
    const { revision } = await step(cloud, 'secretary1', letterId, { name: 'accept' });
    const reply = (words: string) => ({ letterId, seenRevision: revision, command: { name: 'reply' as const, words } });
    await cloud.expectOk('secretary1', moveLetter, reply('在办'));
    await cloud.expectOk('secretary1', moveLetter, reply('在办'));
    expect(await codeOf('editor1', moveLetter, reply('另一句'))).toBe('CONFLICT');
  });
});

describe('the clock', () => {
  test('past the day the unit above knows the facts, and none of the words', async () => {
    const { letterId, number } = await send(cloud, 'member1');
    expect(await openNumbers('reviewer', 'overdue')).toEqual([]);
    pass(4);
    const { items } = await cloud.expectOk('reviewer', listLetters, { list: 'overdue' });
    expect(items).toMatchObject([{ number, isOverdue: true, writerName: null, isHidden: false }]);
    expect(JSON.stringify(items)).not.toMatch(/冯岩|空调/);
    expect(await codeOf('reviewer', openLetter, { letterId })).toBe('NOT_FOUND');
    expect(await openNumbers('secretary2', 'overdue')).toEqual([]);
    expect((await cloud.expectOk('member1', openMyLetter, { letterId })).toldUnitName).toBe('滨江公交党总支');
    const kinds = async (name: string) => (await cloud.expectOk(name, listDuties, {})).items.map(({ kind }) => kind);
    expect(await kinds('reviewer')).toEqual(['overdueLetters']);
    expect(await kinds('secretary1')).toEqual(['letters']);
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    expect(await openNumbers('reviewer', 'overdue')).toEqual([]);
  });

  test('nobody is said to know of it where nobody is told', async () => {
    await giveRole(cloud, 'member2', ['discipline', 'b1']);
    const toDiscipline = { kind: 'report' as const, office: { unitId: 'b1', role: 'discipline' as const } };
    const { letterId } = await send(cloud, 'member1', { ...toDiscipline, text: '有人收了礼。' });
    pass(30);
    const told = async () => (await cloud.expectOk('member1', openMyLetter, { letterId })).toldUnitName;
    expect(await told()).toBeNull();
    await giveRole(cloud, 'member3', ['discipline', 'zz']);
    expect(await told()).toBe('滨江公交党总支');
  });

  test('stands with those above from the day on which it is overdue, after a wait too', async () => {
    const { letterId } = await send(cloud, 'member1');
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    await step(cloud, 'secretary1', letterId, { name: 'ask', words: '哪一间？' });
    pass(13);
    await step(cloud, 'secretary1', letterId, { name: 'extend', reason: '等批复' });
    const both = async () => [
      (await cloud.expectOk('member1', openMyLetter, { letterId })).isOverdue,
      (await openNumbers('reviewer', 'overdue')).length,
    ];
    pass(16);
    expect(await both()).toEqual([false, 0]);
    pass(1);
    expect(await both()).toEqual([true, 1]);
  });

  test('a letter keeps the terms that were in force when it came', async () => {
    const strict = { receiptDays: 1, answerDays: 2, endDays: 5, extensionDays: 5 };
    const { letterId } = await send(cloud, 'member1');
    expect((await cloud.expectOk('secretary1', openLetterTerms, {})).terms.answerDays).toBe(15);
    await cloud.expectOk('admin', saveLetterTerms, { seenRevision: 0, terms: strict });
    expect(await codeOf('admin', saveLetterTerms, { seenRevision: 0, terms: { ...strict, endDays: 9 } })).toBe(
      'CONFLICT',
    );
    const later = await send(cloud, 'member1', { key: 'letter-key-2' });
    pass(2);
    const isOverdue = async (id: string) => (await cloud.expectOk('member1', openMyLetter, { letterId: id })).isOverdue;
    expect([await isOverdue(letterId), await isOverdue(later.letterId)]).toEqual([false, true]);
  });

  test('whoever loses the office has the letter no more, and their successor has it', async () => {
    const { letterId } = await send(cloud, 'member1');
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    await giveRole(cloud, 'secretary1');
    await giveRole(cloud, 'editor1', ['secretary', 'b1']);
    expect(await codeOf('secretary1', openLetter, { letterId })).toBe('FORBIDDEN');
    expect(await openNumbers('editor1')).toHaveLength(1);
  });

  test('where only its writer holds the office, the timer hands it on', async () => {
    await send(cloud, 'member1');
    await giveRole(cloud, 'secretary1');
    await giveRole(cloud, 'member1', ['secretary', 'b1']);
    expect(await cloud.expectOk(null, tendLetters, {})).toMatchObject({ handedOn: 1 });
    expect(await openNumbers('reviewer')).toHaveLength(1);
  });

  test('where nobody holds the office, the timer hands it on to the one above, once', async () => {
    const { letterId } = await send(cloud, 'member1');
    expect(await cloud.expectOk(null, tendLetters, {})).toEqual({ mended: 0, handedOn: 0, removed: 0 });
    await giveRole(cloud, 'secretary1');
    expect(await cloud.expectOk(null, tendLetters, {})).toMatchObject({ handedOn: 1 });
    expect(await cloud.expectOk(null, tendLetters, {})).toMatchObject({ handedOn: 0 });
    expect(await openNumbers('reviewer')).toHaveLength(1);
    const { office, steps } = await cloud.expectOk('member1', openMyLetter, { letterId });
    expect([office.role, steps.map(({ type, byName }) => [type, byName])]).toEqual(['reviewer', [['handedOn', null]]]);
  });
});

describe('figures', () => {
  test('count a letter where it was written to, and one that waits for its writer as not due', async () => {
    for (let at = 0; at < 5; at += 1) await send(cloud, 'member1', { key: `suggestion-${at}` });
    const { letterId } = await send(cloud, 'member1', { key: 'suggestion-0' });
    await step(cloud, 'secretary1', letterId, { name: 'handOn', to: LEADER, reason: '归总支管' });
    const asked = await send(cloud, 'member1', { key: 'suggestion-1' });
    await step(cloud, 'secretary1', asked.letterId, { name: 'accept' });
    pass(10);
    await step(cloud, 'secretary1', asked.letterId, { name: 'ask', words: '哪一间？' });
    pass(6);
    expect((await cloud.expectOk('secretary1', openLetterFigures, {})).byUnit.total).toEqual({
      received: 5,
      inTime: 0,
      due: 4,
    });
  });

  test('count by theme and unit, hide what is small, and count nobody', async () => {
    for (let at = 0; at < 6; at += 1) {
      await send(cloud, at % 2 === 0 ? 'member1' : 'member2', { key: `suggestion-${at}` });
    }
    const { letterId } = await send(cloud, 'member1', { key: 'hardship-1', kind: 'hardship' });
    await step(cloud, 'secretary1', letterId, { name: 'accept' });
    await step(cloud, 'secretary1', letterId, { name: 'answer', words: '已经安排' });
    expect((await cloud.expectOk('reviewer', openLetterFigures, {})).byKind.total).toBeNull();
    pass(11);
    const { byKind, byUnit } = await cloud.expectOk('reviewer', openLetterFigures, {});
    expect(byKind).toEqual({ total: { received: 7, inTime: 1, due: 1 }, rows: [], hasOthers: true });
    expect(byUnit.rows).toMatchObject([{ key: { unitId: 'b1' }, received: 7 }]);
    expect((await cloud.expectOk('secretary2', openLetterFigures, {})).byKind.total).toBeNull();
  });
});

describe('a letter from before the unit to which it was written stood in it', () => {
  test('is counted there once the timer has been there', async () => {
    const received = async () => (await cloud.expectOk('reviewer', openLetterFigures, {})).byKind.total?.received ?? 0;
    for (let at = 0; at < 5; at += 1) await send(cloud, at < 3 ? 'member1' : 'member2', { key: `before-${at}` });
    const kept = await cloud.db.in(Letters).query({});
    for (const { firstPath: _firstPath, ...before } of kept) await cloud.db.in(Letters).put(before as LetterDoc);
    pass(31);
    expect(await received()).toBe(0);
    expect(await cloud.expectOk(null, tendLetters, {})).toMatchObject({ mended: 5 });
    expect(await received()).toBe(5);
    expect(await cloud.expectOk(null, tendLetters, {})).toMatchObject({ mended: 0 });
  });
});
