import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Calls } from '../../../cloudfunctions/works/collections';
import * as works from '../../../cloudfunctions/works/routes';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { listCalls, listSubmissions, openCall } from '../../../core/works/contract';
import { type CallCommand, moveCall, openCallDesk, saveCall } from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { call, codeFor, ENDS, givenIn, givenOpen, HOUR, JUDGED, JUDGING, send, step } from './sample-calls';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([works]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const LATER = ENDS + 72 * HOUR;
const later = { name: 'proposeEnd' as const, endsAt: LATER, reason: '出车的人多，来不及写' };
const desk = (name: string) => cloud.expectOk(name, openCallDesk, { callId: 'c1' });
const view = (name: string) => cloud.expectOk(name, openCall, { callId: 'c1' });
const moved = (name: string, command: CallCommand, seenRevision?: number) =>
  codeFor(cloud, name, moveCall, { callId: 'c1', command, looked: true, ...(seenRevision && { seenRevision }) });

describe('a call is extended', () => {
  test('by two people, and shown to all with the reason; judging is as long as it was', async () => {
    await givenOpen(cloud);
    const proposed = await step(cloud, 'secretary1', later);
    expect(proposed).toMatchObject({
      endsAt: ENDS,
      endProposal: { endsAt: LATER, reason: later.reason, byName: '郑立', isOwn: true },
      endChanges: [],
    });
    expect(await moved('secretary1', { name: 'confirmEnd' }, proposed.revision)).toBe('FORBIDDEN');
    expect((await view('member1')).endsAt).toBe(ENDS);
    await step(cloud, 'admin', { name: 'confirmEnd' });

    const change = { from: ENDS, to: LATER, reason: later.reason, proposedBy: '郑立', confirmedBy: '管理员' };
    expect(await view('member1')).toMatchObject({
      endsAt: LATER,
      judgedBy: JUDGED + 72 * HOUR,
      endChanges: [expect.objectContaining({ from: change.from, to: change.to, reason: change.reason })],
    });
    // Works are taken until the new end, found by it, and judged afterwards.
    cloud.clock.now = ENDS + HOUR;
    await givenIn(cloud, 'member1');
    expect((await cloud.expectOk('member1', listCalls, { list: 'open' })).items).toMatchObject([{ callId: 'c1' }]);
    cloud.clock.now = JUDGING + HOUR;
    expect(await codeFor(cloud, 'member2', listSubmissions, { callId: 'c1' })).toBe('NOT_SHOWN_YET');
    cloud.clock.now = JUDGING + 72 * HOUR;
    expect((await view('member2')).stage).toBe('judging');
    const audits = await cloud.db.in(AuditLog).query({ subject: 'c1' });
    expect(audits.map(({ action }) => action)).toEqual(expect.arrayContaining(['call.endProposed', 'call.endChanged']));
  });

  test('once: a confirmation sent twice, or two at the same moment, are one change', async () => {
    await givenOpen(cloud, 'c1', call({ scope: ['zz'] }));
    const { revision } = await step(cloud, 'secretary1', later);
    const again = () => moved('admin', { name: 'confirmEnd' }, revision);
    expect(await Promise.all([again(), moved('reviewer', { name: 'confirmEnd' }, revision)])).toContain('OK');
    await again();
    expect((await desk('secretary1')).endChanges).toHaveLength(1);
    expect((await desk('secretary1')).endsAt).toBe(LATER);
  });

  test('only as it was read: dropped and proposed anew it has to be read again', async () => {
    await givenOpen(cloud);
    const { revision } = await step(cloud, 'secretary1', later);
    expect(await moved('admin', { name: 'confirmEnd' })).toBe('CONFLICT');
    expect(await moved('admin', { name: 'dropEnd' })).toBe('CONFLICT');
    await step(cloud, 'secretary1', { name: 'dropEnd' });
    await step(cloud, 'secretary1', { ...later, endsAt: LATER + HOUR });
    expect(await moved('admin', { name: 'confirmEnd' }, revision)).toBe('CONFLICT');
    expect((await desk('admin')).endChanges).toEqual([]);
  });

  test('not by whoever only writes, not to an earlier end, not past the server’s clock', async () => {
    await givenOpen(cloud);
    expect(await moved('editor1', later)).toBe('FORBIDDEN');
    expect(await moved('member1', later)).toBe('FORBIDDEN');
    expect(await moved('secretary1', { ...later, endsAt: ENDS })).toBe('WINDOW_WRONG');
    expect(await moved('secretary1', { ...later, endsAt: ENDS + 4000 * HOUR * 2 })).toBe('WINDOW_WRONG');
    const { revision } = await step(cloud, 'secretary1', later);
    cloud.clock.now = ENDS;
    expect(await moved('admin', { name: 'confirmEnd' }, revision)).toBe('WRONG_STATE');
    expect((await desk('admin')).endProposal).toBeNull();
    expect(await codeFor(cloud, 'member1', openCall, { callId: 'c1' })).toBe('OK');
    await expect(send(cloud, 'member1')).rejects.toThrow('CALL_ENDED');
  });

  test('a reason that WeChat refuses is proposed to nobody', async () => {
    await givenOpen(cloud);
    cloud.local.outbox.play('security.msgSecCheck', 'risky');
    expect(await moved('secretary1', later)).toBe('CONTENT_REFUSED');
    expect((await desk('admin')).endProposal).toBeNull();
  });

  test('one from before calls could be extended is extended too', async () => {
    await givenOpen(cloud);
    const kept = await cloud.db.in(Calls).find('c1');
    if (!kept) throw new Error('it is not there');
    const { endProposal: _proposal, endChanges: _changes, signed: _signed, ...before } = kept;
    await cloud.db.in(Calls).put(before);
    expect(await view('member1')).toMatchObject({ endChanges: [] });
    await step(cloud, 'secretary1', later);
    await step(cloud, 'admin', { name: 'confirmEnd' });
    expect((await view('member1')).endChanges).toHaveLength(1);
  });
});

test('a draft that is saved again is answered as the first time, even when a juror has left since', async () => {
  const save = (changes = {}) =>
    codeFor(cloud, 'editor1', saveCall, { callId: 'c1', seenRevision: null, ...call(changes) });
  expect(await save()).toBe('OK');
  await cloud.db.in(Members).updateWhere({ _id: 'member2' }, { status: 'left' });
  expect(await save()).toBe('OK');
  expect(await save({ title: '换个题目' })).toBe('JURY_UNKNOWN');
  expect(await moved('secretary1', { name: 'publish' })).toBe('JURY_UNKNOWN');
});

test('whoever signs a call off answers each item of the checklist, and that is kept', async () => {
  await cloud.expectOk('editor1', saveCall, { callId: 'c1', seenRevision: null, ...call({ scope: ['zz'] }) });
  await cloud.expectOk('secretary1', moveCall, { callId: 'c1', command: { name: 'requestSignOff' } });
  expect((await desk('reviewer')).checklist).toEqual(DEFAULT_CHECKLIST);
  for (const checked of [[], ['别的'], [...DEFAULT_CHECKLIST, '别的']]) {
    expect(await moved('reviewer', { name: 'signOff', checked })).toBe('CHECKLIST_OPEN');
  }
  expect(await moved('reviewer', { name: 'signOff', checked: [...DEFAULT_CHECKLIST] })).toBe('OK');
  expect((await desk('secretary1')).signed).toMatchObject({ checked: DEFAULT_CHECKLIST });
});

test('names of prizes are checked before anybody is shown them', async () => {
  await givenOpen(cloud);
  const submissionId = await givenIn(cloud, 'member1');
  cloud.clock.now = JUDGED;
  const propose = { name: 'propose' as const, prizes: [{ submissionId, prize: '坏话奖' }] };
  cloud.local.outbox.play('security.msgSecCheck', 'risky');
  expect(await moved('secretary1', propose)).toBe('CONTENT_REFUSED');
  expect(await desk('secretary1')).toMatchObject({ status: 'opened', proposal: null });
  cloud.local.outbox.play('security.msgSecCheck', 'pass');
  await step(cloud, 'secretary1', { ...propose, prizes: [{ submissionId, prize: '一等奖' }] });
  await step(cloud, 'admin', { name: 'decide' });
  expect((await view('member1')).mine).toMatchObject([{ prize: '一等奖' }]);
});
