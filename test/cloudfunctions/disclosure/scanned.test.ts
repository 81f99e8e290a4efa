import { Disclosures, Feedback } from '../../../cloudfunctions/disclosure/collections';
import * as routes from '../../../cloudfunctions/disclosure/routes';
import { listBoard } from '../../../core/disclosure/board-contract';
import { leaveFeedback, listMyFeedback } from '../../../core/disclosure/contract';
import { type DisclosureStatus, listFeedback, listProposals } from '../../../core/disclosure/workbench-contract';
import { orderKey } from '../../../core/kernel/order-key';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal } from './sample-disclosures';

let cloud: TestCloud;
afterAll(() => cloud.close());

const STATUSES: DisclosureStatus[] = ['proposed', 'open', 'open', 'concluded', 'withdrawn'];
const SCOPES = [['zz'], ['b1'], ['b2'], ['b1', 'b2']];
const MEMBERS = ['member1', 'member2', 'member3'];

/** 400 items of both branches in all states, and 400 feedbacks of three members. */
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
  await cloud.reset();
  await givenProposal(cloud, 'first', 'approve');
  await cloud.expectOk('member1', leaveFeedback, { disclosureId: 'first', key: 'feedback-1', text: '意见' });
  const disclosures = cloud.db.in(Disclosures);
  const feedback = cloud.db.in(Feedback);
  const item = await disclosures.find('first');
  const left = await feedback.find('first:member1:feedback-1');
  if (!item || !left) throw new Error('the samples were not written');

  for (let index = 0; index < 400; index += 1) {
    const _id = `d${String(index).padStart(3, '0')}`;
    const status = STATUSES[index % STATUSES.length] ?? 'proposed';
    const isPublic = status === 'open' || status === 'concluded';
    const order = orderKey(FRIDAY_MORNING + index, _id);
    const path = ['zz', index % 2 === 0 ? 'b1' : 'b2'];
    await disclosures.put({
      ...item,
      _id,
      status,
      isPublic,
      category: index % 3 === 0 ? 'conduct' : 'masses',
      scope: SCOPES[index % SCOPES.length] ?? ['zz'],
      path,
      order: isPublic ? order : null,
      touched: order,
    });
    await feedback.put({
      ...left,
      _id,
      memberId: MEMBERS[index % MEMBERS.length] ?? 'member1',
      state: index % 5 === 0 ? 'waiting' : 'answered',
      path,
      order,
      dueOrder: order,
    });
  }
}, 60_000);

test.each<[string, string, () => Promise<unknown>]>([
  ['the board', 'disclosures', () => cloud.expectOk('member1', listBoard, {})],
  ['one category of the board', 'disclosures', () => cloud.expectOk('member1', listBoard, { category: 'conduct' })],
  ['the work of one branch', 'disclosures', () => cloud.expectOk('secretary1', listProposals, { status: 'open' })],
  ['the feedback of one member', 'feedback', () => cloud.expectOk('member1', listMyFeedback, {})],
  ['the feedback that waits', 'feedback', () => cloud.expectOk('secretary1', listFeedback, { state: 'waiting' })],
  [
    'the feedback that is answered',
    'feedback',
    () => cloud.expectOk('secretary1', listFeedback, { state: 'answered' }),
  ],
])('%s reads little more than it shows', async (_title, collection, work) => {
  const { calls } = await cloud.local.meter.record(work);
  const [call, ...others] = calls.filter((candidate) => candidate.collection === collection);
  expect(others).toEqual([]);
  expect(call?.returned).toBeGreaterThanOrEqual(20);
  expect(call?.scanned).toBeLessThanOrEqual(31);
});
