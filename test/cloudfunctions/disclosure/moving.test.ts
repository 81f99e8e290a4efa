import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { command } from '../../../cloudfunctions/_kit/database';
import { Disclosures } from '../../../cloudfunctions/disclosure/collections';
import * as routes from '../../../cloudfunctions/disclosure/routes';
import * as feedRoutes from '../../../cloudfunctions/feed/routes';
import { listBoard } from '../../../core/disclosure/board-contract';
import { openDisclosure } from '../../../core/disclosure/contract';
import {
  type DisclosureCommand,
  moveDisclosure,
  openProposal,
  saveProposal,
} from '../../../core/disclosure/workbench-contract';
import { saveChecklist } from '../../../core/feed/checklist-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal, proposal } from './sample-disclosures';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feedRoutes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const REVIEW: DisclosureCommand = { name: 'review', checked: [...DEFAULT_CHECKLIST] };
const APPROVE: DisclosureCommand = { name: 'approve' };
const CHECK = 'security.msgSecCheck';
const progress = (markdown: string, key = 'progress-1'): DisclosureCommand => ({ name: 'addProgress', key, markdown });

const move = (name: string, command: DisclosureCommand) =>
  cloud.call(name, moveDisclosure, { disclosureId: 'd1', command });
const outcomeOf = async (name: string, command: DisclosureCommand) => {
  const reply = await move(name, command);
  return reply.ok ? reply.data.status : reply.code;
};
const stored = () => cloud.db.in(Disclosures).find('d1');
const audited = async () =>
  (await cloud.db.in(AuditLog).query({}, { orderBy: [['at', 'asc']] })) as { action: string }[];

describe('the procedure', () => {
  test('goes from the proposal over review and approval to progress and result', async () => {
    await givenProposal(cloud, 'd1', null);
    expect(await outcomeOf('editor1', { name: 'submit' })).toBe('inReview');
    expect(await outcomeOf('editor1', REVIEW)).toBe('FORBIDDEN');
    expect(await outcomeOf('secretary1', REVIEW)).toBe('inApproval');
    expect(await outcomeOf('secretary1', APPROVE)).toBe('FORBIDDEN');
    expect(await outcomeOf('reviewer', APPROVE)).toBe('open');
    expect(await outcomeOf('secretary1', progress('已完成一半'))).toBe('open');
    expect(await outcomeOf('secretary1', { name: 'conclude', markdown: '已全部完成' })).toBe('concluded');
  });

  test('who has rewritten the proposal does not review it; the other one who may, does', async () => {
    await givenProposal(cloud, 'd1', null);
    await cloud.expectOk('secretary1', saveProposal, {
      seenRevision: 1,
      disclosureId: 'd1',
      ...proposal({ markdown: '另一个决定' }),
    });
    expect(await outcomeOf('editor1', { name: 'submit' })).toBe('inReview');
    expect(await outcomeOf('secretary1', REVIEW)).toBe('FORBIDDEN');
    expect(await outcomeOf('reviewer', REVIEW)).toBe('inApproval');
  });

  test('who has saved the proposal without a change reviews it', async () => {
    await givenProposal(cloud, 'd1', null);
    await cloud.expectOk('secretary1', saveProposal, { seenRevision: 1, disclosureId: 'd1', ...proposal() });
    expect(await outcomeOf('editor1', { name: 'submit' })).toBe('inReview');
    expect(await outcomeOf('secretary1', REVIEW)).toBe('inApproval');
  });

  test('a proposal from before its writers were kept has its proposer as its only one', async () => {
    await givenProposal(cloud, 'd1', 'submit');
    await cloud.db
      .in(Disclosures)
      .updateWhere({ _id: 'd1' }, { writerIds: command().remove(), proposerId: 'secretary1' });
    expect(await outcomeOf('secretary1', REVIEW)).toBe('FORBIDDEN');
  });

  test('refuses a step that was given for an older revision', async () => {
    await givenProposal(cloud, 'd1', null);
    const submit = (seenRevision: number) =>
      cloud.call('editor1', moveDisclosure, { disclosureId: 'd1', seenRevision, command: { name: 'submit' } });
    expect(await submit(0)).toMatchObject({ code: 'CONFLICT' });
    expect(await submit(1)).toMatchObject({ data: { status: 'inReview' } });
    expect(await submit(1)).toMatchObject({ data: { status: 'inReview' } });
  });

  test('leaves the approval within a branch to its secretary, when somebody else reviewed', async () => {
    await givenProposal(cloud, 'd1', 'submit');
    expect(await outcomeOf('reviewer', REVIEW)).toBe('inApproval');
    expect(await outcomeOf('secretary1', APPROVE)).toBe('open');
  });

  test('leaves the approval beyond a branch to who leads all', async () => {
    await givenProposal(cloud, 'd1', 'submit', { scope: ['zz'] });
    expect(await outcomeOf('reviewer', REVIEW)).toBe('inApproval');
    expect(await outcomeOf('secretary1', APPROVE)).toBe('FORBIDDEN');
    expect(await outcomeOf('reviewer', APPROVE)).toBe('FORBIDDEN');
    expect(await outcomeOf('admin', APPROVE)).toBe('open');
  });

  test('returns a proposal with the reason, to be reviewed anew', async () => {
    await givenProposal(cloud, 'd1', 'review');
    expect(await move('reviewer', { name: 'return', reason: '请写明依据' })).toMatchObject({
      data: { status: 'proposed', remark: '请写明依据' },
    });
    expect(await stored()).toMatchObject({ reviewerId: null });
    expect(await outcomeOf('editor1', { name: 'submit' })).toBe('inReview');
  });

  test('asks the reviewer for every item of 保密审查, and keeps who answered which', async () => {
    const items = ['没有国家秘密', '名单经本人同意'];
    await cloud.expectOk('admin', saveChecklist, { seenRevision: 0, items });
    await givenProposal(cloud, 'd1', 'submit');
    const before = await stored();
    for (const checked of [[], items.slice(0, 1), [...items, '别的'], [...DEFAULT_CHECKLIST]]) {
      expect(await outcomeOf('secretary1', { name: 'review', checked })).toBe('CHECKLIST_OPEN');
    }
    expect(await stored()).toEqual(before);
    expect(await cloud.expectOk('secretary1', openProposal, { disclosureId: 'd1' })).toMatchObject({
      checklist: items,
      reviewed: null,
    });
    expect(await move('secretary1', { name: 'review', checked: items })).toMatchObject({
      data: { status: 'inApproval', reviewed: { byName: '郑立', at: FRIDAY_MORNING, checked: items } },
    });
    // What is returned is reviewed anew.
    expect(await move('reviewer', { name: 'return', reason: '请写明依据' })).toMatchObject({
      data: { reviewed: null },
    });
  });

  test('refuses a step out of turn', async () => {
    await givenProposal(cloud, 'd1', 'submit');
    expect(await outcomeOf('reviewer', APPROVE)).toBe('WRONG_STATE');
    expect(await outcomeOf('secretary1', progress('太早'))).toBe('WRONG_STATE');
  });

  test('is out of reach for another branch', async () => {
    await givenProposal(cloud, 'd1', 'submit');
    const before = await stored();
    for (const command of [REVIEW, APPROVE, { name: 'return', reason: '退回' }] as const) {
      expect(await outcomeOf('secretary2', command)).toBe('NOT_FOUND');
    }
    expect(await stored()).toEqual(before);
  });
});

describe('a step that comes again', () => {
  test('gives the same answer and opens once', async () => {
    await givenProposal(cloud, 'd1', 'review');
    const first = await move('reviewer', APPROVE);
    cloud.clock.now += 60_000;
    expect(await move('reviewer', APPROVE)).toEqual(first);
    expect(await stored()).toMatchObject({ publishedAt: FRIDAY_MORNING });
    expect(await audited()).toHaveLength(1);
  });

  test('at the same moment opens once', async () => {
    await givenProposal(cloud, 'd1', 'review');
    const replies = await Promise.all([1, 2].map(() => move('reviewer', APPROVE)));
    expect(replies.map((reply) => reply.ok && reply.data.status)).toEqual(['open', 'open']);
    expect(await audited()).toHaveLength(1);
  });

  test('adds a progress once by its key', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await move('secretary1', progress('已完成一半'));
    await move('secretary1', progress('已完成一半'));
    await move('secretary1', progress('快完成了', 'progress-2'));
    const { entries } = await cloud.expectOk('member1', openDisclosure, { disclosureId: 'd1' });
    expect(entries).toHaveLength(2);
  });
});

describe('what readers would see is checked', () => {
  test.each([
    ['title', { title: '违规测试' }],
    ['contact', { contact: '违规测试' }],
    ['decision', { markdown: '违规测试' }],
  ])('before an item opens, its %s', async (_part, changes) => {
    await givenProposal(cloud, 'd1', null, changes);
    expect(await outcomeOf('editor1', { name: 'submit' })).toBe('CONTENT_REFUSED');
    expect((await cloud.expectOk('member1', listBoard, {})).items).toEqual([]);
  });

  test.each<[string, DisclosureCommand]>([
    ['progress', progress('违规测试')],
    ['the result', { name: 'conclude', markdown: '违规测试' }],
  ])('before %s is told', async (_title, command) => {
    await givenProposal(cloud, 'd1', 'approve');
    expect(await outcomeOf('secretary1', command)).toBe('CONTENT_REFUSED');
    expect(await stored()).toMatchObject({ status: 'open', entries: [] });
  });

  test('and goes back to its writer with the reason where it was not checked before', async () => {
    cloud.local.outbox.play(CHECK, 'down');
    await givenProposal(cloud, 'd1', 'submit');
    cloud.local.outbox.play(CHECK, 'risky');
    expect(await outcomeOf('secretary1', REVIEW)).toBe('CONTENT_REFUSED');
    expect(await stored()).toMatchObject({ status: 'proposed', remark: '微信的内容安全检查没有通过：辱骂。' });
  });

  test('in the name of whoever speaks: their own words that WeChat did not check, once they have looked', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    const told = { disclosureId: 'd1', command: progress('已完成一半') };
    cloud.local.outbox.play(CHECK, 'down');
    expect(await outcomeOf('secretary1', told.command)).toBe('CONTENT_HELD');
    cloud.local.outbox.play(CHECK, 'down');
    expect(await cloud.call('secretary1', moveDisclosure, { ...told, looked: true })).toMatchObject({ ok: true });
    const doubted = { disclosureId: 'd1', command: progress('快完成了', 'progress-2'), looked: true } as const;
    cloud.local.outbox.play(CHECK, 'review');
    expect(await cloud.call('secretary1', moveDisclosure, doubted)).toMatchObject({ code: 'CONTENT_DOUBTED' });
    expect(await cloud.call('admin', moveDisclosure, doubted)).toMatchObject({ ok: true });
  });

  test('for pictures from elsewhere', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    expect(await outcomeOf('secretary1', progress('![图](https://example.org/a.png)'))).toBe('PICTURE_NOT_ALLOWED');
  });
});

test('the audit log keeps opening, conclusion and withdrawal', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  cloud.clock.now += 1;
  await move('secretary1', { name: 'conclude', markdown: '已全部完成' });
  cloud.clock.now += 1;
  await move('secretary1', { name: 'withdraw', reason: '公开有误' });
  expect(await audited()).toMatchObject([
    { action: 'disclosure.published', actorId: 'reviewer', subject: 'd1', path: ['zz', 'b1'] },
    { action: 'disclosure.concluded', actorId: 'secretary1' },
    { action: 'disclosure.withdrawn', actorId: 'secretary1', detail: { reason: '公开有误' } },
  ]);
});

test('why an item was withdrawn is read by whoever could read it, so it is checked first', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  const withdraw = (looked?: true) =>
    cloud.call('secretary1', moveDisclosure, {
      disclosureId: 'd1',
      command: { name: 'withdraw', reason: '公开有误' },
      ...(looked && { looked }),
    });
  cloud.local.outbox.play(CHECK, 'down');
  expect(await withdraw()).toEqual({ ok: false, code: 'CONTENT_HELD' });
  cloud.local.outbox.play(CHECK, 'risky');
  expect(await withdraw(true)).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
});
