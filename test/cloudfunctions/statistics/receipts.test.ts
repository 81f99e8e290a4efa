import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as routes from '../../../cloudfunctions/statistics/routes';
import { confirmRead, openPost } from '../../../core/feed/contract';
import { movePost, saveDraft, startAmendment } from '../../../core/feed/workbench-contract';
import { completion } from '../../../core/statistics/contract';
import { listReceipts, openReceipts, receiptGroup } from '../../../core/statistics/receipts-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenPublished, NEXT_WEEK } from '../feed/sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feed]);
});
beforeEach(async () => {
  await cloud.reset();
  await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
});
afterAll(() => cloud.close());

const open = (name: string, assignmentId = 'post:p1') => cloud.expectOk(name, openReceipts, { assignmentId });
/** The names in each group of the unit, as the list tells them. */
async function listed(name: string, unitId = 'b1', assignmentId = 'post:p1') {
  const lists = await Promise.all(
    receiptGroup.options.map(async (group) => {
      const { items } = await cloud.expectOk(name, listReceipts, { assignmentId, unitId, group });
      return [group, items.map(({ memberId }) => memberId).sort()] as const;
    }),
  );
  return Object.fromEntries(lists);
}

test('everybody is in one of five groups, by name, and list and figure agree with the completion', async () => {
  await cloud.expectOk('member1', openPost, { postId: 'p1' });
  await cloud.expectOk('member1', confirmRead, { postId: 'p1' });
  await cloud.expectOk('member2', openPost, { postId: 'p1' });
  const members = cloud.db.in(Members);
  await members.updateWhere({ _id: 'editor1' }, { joinedAt: NEXT_WEEK + 1 });
  await members.updateWhere({ _id: 'secretary1' }, { exemption: { reason: 'illness', since: 1 } });

  const names = await listed('admin');
  expect(names).toMatchObject({
    confirmed: ['member1'],
    read: ['member2'],
    exempt: ['secretary1'],
    later: ['editor1'],
  });
  const { total, units } = await open('admin');
  expect(units.map(({ unitId }) => unitId)).toEqual(['b1']);
  expect(total).toEqual(Object.fromEntries(Object.entries(names).map(([group, ids]) => [group, ids.length])));
  const figures = await cloud.expectOk('admin', completion, { assignmentId: 'post:p1' });
  expect(figures.total).toEqual({ finished: 1, due: 1 + total.read + total.unread, exempt: 1 });
});

test('a confirmation names its version; after another was asked the earlier ones stay', async () => {
  await cloud.expectOk('member1', confirmRead, { postId: 'p1' });
  const { postId } = await cloud.expectOk('editor1', startAmendment, { postId: 'p1' });
  const text = draft({ title: '改到周六', requiredReading: { dueAt: NEXT_WEEK }, confirmAgain: true });
  await cloud.expectOk('editor1', saveDraft, { postId, seenRevision: 1, ...text });
  cloud.clock.now += 1000;
  await cloud.expectOk('secretary1', movePost, { postId, command: { name: 'amend' } });
  await cloud.expectOk('member2', confirmRead, { postId: 'p1', version: 2 });

  expect(await cloud.call('admin', openReceipts, { assignmentId: 'post:p1' })).toMatchObject({ code: 'NOT_FOUND' });
  const again = 'post:p1:v2';
  expect((await open('admin', again)).total).toMatchObject({ confirmed: 1 });
  const rowsOf = async (group: 'confirmed' | 'unread') =>
    (await cloud.expectOk('secretary1', listReceipts, { assignmentId: again, unitId: 'b1', group })).items;
  expect(await rowsOf('confirmed')).toMatchObject([
    { memberId: 'member2', confirmations: [{ version: 2, at: FRIDAY_MORNING + 1000 }] },
  ]);
  expect((await rowsOf('unread')).find(({ memberId }) => memberId === 'member1')).toMatchObject({
    confirmations: [{ version: 1, at: FRIDAY_MORNING }],
  });
});

test('is for whoever manages the unit, of a required reading, and looking at names is kept', async () => {
  const ask = { assignmentId: 'post:p1', unitId: 'b1', group: 'unread' } as const;
  expect(await cloud.call('secretary2', openReceipts, { assignmentId: 'post:p1' })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await cloud.call('secretary2', listReceipts, ask)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await cloud.call('member1', listReceipts, ask)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await cloud.call('admin', openReceipts, { assignmentId: 'paper:x' })).toMatchObject({ code: 'NOT_FOUND' });
  await cloud.expectOk('secretary1', listReceipts, ask);
  expect(await cloud.db.in(AuditLog).query({ action: 'people.viewed' }, {})).toMatchObject([
    { actorId: 'secretary1', subject: 'post:p1', detail: { unitId: 'b1', state: 'unread' } },
  ]);
});
