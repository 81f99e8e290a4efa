import { AuditLog, Notices } from '../../../cloudfunctions/_kit/collections';
import * as home from '../../../cloudfunctions/home/routes';
import { Worries } from '../../../cloudfunctions/letters/collections';
import * as letters from '../../../cloudfunctions/letters/routes';
import { listDuties } from '../../../core/home/contract';
import type { InputOf } from '../../../core/kernel/endpoint';
import { listWorries, noteTalk, passWorry } from '../../../core/letters/worries/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { codeFor, giveRole } from './sample-letters';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([letters, home]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const worry = (given: Partial<InputOf<typeof passWorry>> = {}) => ({
  key: 'worry-key-1',
  unitId: 'b1',
  theme: 'family' as const,
  urgency: 'soon' as const,
  text: '家里老人住院，这几天夜班常常走神。',
  ...given,
});
const pass = (given: Partial<InputOf<typeof passWorry>> = {}) => cloud.expectOk('editor1', passWorry, worry(given));
const listed = async (name: string, list: 'mine' | 'open' | 'done') =>
  (await cloud.expectOk(name, listWorries, { list })).items;
const talk = { day: '2026-11-20', kind: 'talk' as const, next: 'again' as const };
const kindsOf = async (name: string) => (await cloud.expectOk(name, listDuties, {})).items.map(({ kind }) => kind);

describe('a worry', () => {
  test('is read by the secretary of the branch alone, and whoever passed it on sees how far it is', async () => {
    await pass();
    expect(await listed('secretary1', 'open')).toMatchObject([{ theme: 'family', state: 'waiting', fromName: '王宁' }]);
    expect(await listed('editor1', 'mine')).toMatchObject([{ state: 'waiting', text: null, talks: [] }]);
    expect(await listed('editor1', 'open')).toEqual([]);
    expect(await listed('secretary2', 'open')).toEqual([]);
    expect(await codeFor(cloud, 'reviewer', listWorries, { list: 'open' })).toBe('FORBIDDEN');
    expect(await codeFor(cloud, 'admin', listWorries, { list: 'open' })).toBe('FORBIDDEN');
    expect(await codeFor(cloud, 'member1', passWorry, worry())).toBe('FORBIDDEN');
    await giveRole(cloud, 'admin', ['secretary', 'zz']);
    expect(await listed('admin', 'open')).toEqual([]);
  });

  test('is told to the secretary without what it says, and waits among their duties', async () => {
    await pass({ urgency: 'today' });
    const told = await cloud.db.in(Notices).query({ memberId: 'secretary1' });
    expect(told.map(({ text }) => text)).toEqual(['联络员转来一个苗头，请今天看，在工作台的“苗头”里。']);
    expect(await kindsOf('secretary1')).toContain('worries');
    expect(await kindsOf('editor1')).not.toContain('worries');
  });

  test('sent twice is one; the more urgent stands first', async () => {
    const first = await pass();
    expect((await pass({ text: '另外的话' })).worryId).toBe(first.worryId);
    await pass({ key: 'worry-key-2', urgency: 'days' });
    await pass({ key: 'worry-key-3', urgency: 'today' });
    expect((await listed('secretary1', 'open')).map(({ urgency }) => urgency)).toEqual(['today', 'soon', 'days']);
    expect(await cloud.db.in(Notices).query({ memberId: 'secretary1' })).toHaveLength(3);
  });

  test('is passed on only for the very unit, and only where somebody else is its secretary', async () => {
    expect(await codeFor(cloud, 'editor1', passWorry, worry({ unitId: 'b2' }))).toBe('FORBIDDEN');
    expect(await codeFor(cloud, 'editor1', passWorry, worry({ text: '\u200b' }))).toBe('INVALID_INPUT');
    await giveRole(cloud, 'secretary1');
    expect(await codeFor(cloud, 'editor1', passWorry, worry())).toBe('NO_SECRETARY');
    await giveRole(cloud, 'editor1', ['editor', 'b1'], ['secretary', 'b1']);
    expect(await codeFor(cloud, 'editor1', passWorry, worry())).toBe('NO_SECRETARY');
    expect(await cloud.db.in(Worries).query({})).toEqual([]);
  });

  test('twenty-one in a day are too many', async () => {
    for (let at = 0; at < 20; at += 1) await pass({ key: `worry-number-${at}` });
    expect(await codeFor(cloud, 'editor1', passWorry, worry())).toBe('RATE_LIMITED');
  });
});

describe('a talk', () => {
  test('is noted by its day, its kind and what follows; done, the words are gone', async () => {
    const { worryId, revision } = await pass();
    const first = { worryId, seenRevision: revision, ...talk };
    expect(await cloud.expectOk('secretary1', noteTalk, first)).toMatchObject({ state: 'talking' });
    expect(await cloud.expectOk('secretary1', noteTalk, first)).toMatchObject({ revision: 2 });
    expect(await listed('editor1', 'mine')).toMatchObject([{ state: 'talking', text: null, talks: [] }]);
    const end = { ...first, seenRevision: 2, next: 'done' };
    expect(await codeFor(cloud, 'secretary1', noteTalk, { ...end, seenRevision: 1 })).toBe('CONFLICT');
    expect(await codeFor(cloud, 'secretary1', noteTalk, end)).toBe('OK');
    expect(await codeFor(cloud, 'secretary1', noteTalk, { ...end, seenRevision: 3, kind: 'visit' })).toBe(
      'WRONG_STATE',
    );
    expect(await listed('secretary1', 'open')).toEqual([]);
    expect(await listed('secretary1', 'done')).toMatchObject([
      { state: 'done', text: null, talks: [talk, { next: 'done' }] },
    ]);
    expect(JSON.stringify(await cloud.db.in(Worries).query({}))).not.toContain('走神');
    const told = (await cloud.db.in(Notices).query({ memberId: 'editor1' })).map(({ text }) => text);
    expect(told.sort()).toEqual(['您转达的苗头，书记办结了。', '您转达的苗头，书记谈过了。']);
  });

  test('is noted by the secretary of that unit alone, and stands in no audit', async () => {
    const { worryId, revision } = await pass();
    const first = { worryId, seenRevision: revision, ...talk };
    expect(await codeFor(cloud, 'secretary2', noteTalk, first)).toBe('NOT_FOUND');
    expect(await codeFor(cloud, 'editor1', noteTalk, first)).toBe('FORBIDDEN');
    expect(await codeFor(cloud, 'secretary1', noteTalk, { ...first, day: '2026-11-21' })).toBe('TALK_DAY_WRONG');
    expect(await codeFor(cloud, 'secretary1', noteTalk, first)).toBe('OK');
    expect(await cloud.db.in(AuditLog).query({})).toEqual([]);
  });
});
