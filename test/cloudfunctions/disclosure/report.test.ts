import * as routes from '../../../cloudfunctions/disclosure/routes';
import { openCatalogue, saveCatalogue } from '../../../core/disclosure/catalogue-contract';
import { leaveFeedback } from '../../../core/disclosure/contract';
import { openReport } from '../../../core/disclosure/report-contract';
import { answerFeedback, moveDisclosure } from '../../../core/disclosure/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal } from './sample-disclosures';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const report = (name: string, unitId = 'b1', year = 2026) => cloud.expectOk(name, openReport, { unitId, year });
const leave = (name: string, disclosureId: string, kind: 'opinion' | 'objection', key = 'feedback-1') =>
  cloud.expectOk(name, leaveFeedback, { disclosureId, key, text: '请说明名额怎么定', kind });

test('tells what was disclosed, 公示 and objections, and what became of feedback; neither words nor names of members', async () => {
  const { items } = await cloud.expectOk('admin', openCatalogue, {});
  await cloud.expectOk('admin', saveCatalogue, { seenRevision: 0, items });
  await givenProposal(cloud, 'd1', 'approve', { noticeDays: 7, catalogueKey: 'admission' });
  await givenProposal(cloud, 'd2', 'approve', { category: 'decisions', catalogueKey: 'execution' });
  await givenProposal(cloud, 'd3', 'review', { category: 'conduct' });
  const { feedbackId } = await leave('member1', 'd1', 'objection');
  await leave('member2', 'd1', 'objection');
  await leave('member1', 'd2', 'opinion');
  cloud.clock.now += MS_PER_DAY;
  await cloud.expectOk('secretary1', answerFeedback, { feedbackId, text: '由支部大会讨论决定' });
  // Past the fifteenth day.
  cloud.clock.now += 20 * MS_PER_DAY;

  const told = await report('secretary1');
  expect(told).toEqual({
    unitId: 'b1',
    unitName: '第一党支部',
    year: 2026,
    at: cloud.clock.now,
    isAdopted: true,
    figures: { disclosed: 2, owed: 11, lacking: 10, overdue: 0, besides: 1 },
    feedback: { received: 3, inTime: 1, late: 0, waiting: 0, overdue: 2 },
    items: [
      expect.objectContaining({ disclosureId: 'd2', category: 'decisions', stage: 'decided', notice: null }),
      expect.objectContaining({
        disclosureId: 'd1',
        category: 'organisation',
        publishedAt: FRIDAY_MORNING,
        notice: { endsAt: Date.parse('2026-11-27T23:59:59.999+08:00'), objections: 2, answered: 1 },
      }),
    ],
    owed: expect.any(Array),
  });
  expect(told.owed).toHaveLength(11);
  const words = JSON.stringify(told);
  for (const hidden of ['请说明名额怎么定', '由支部大会讨论决定', 'member1', '冯岩'])
    expect(words).not.toContain(hidden);
});

test('what was withdrawn is not among the items, what members said of it still counts', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  await leave('member1', 'd1', 'opinion');
  const command = { name: 'withdraw', reason: '日期写错了' } as const;
  await cloud.expectOk('secretary1', moveDisclosure, { disclosureId: 'd1', command });
  expect(await report('secretary1')).toMatchObject({
    isAdopted: false,
    items: [],
    figures: { disclosed: 0 },
    feedback: { received: 1, waiting: 1 },
  });
});

test('each year has its own', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  cloud.clock.now = Date.parse('2027-01-05T09:00:00+08:00');
  await leave('member1', 'd1', 'opinion');
  expect(await report('admin', 'b1', 2026)).toMatchObject({ figures: { disclosed: 1 }, feedback: { received: 0 } });
  expect(await report('admin', 'b1', 2027)).toMatchObject({ figures: { disclosed: 0 }, feedback: { received: 1 } });
  expect(await report('admin', 'b2', 2026)).toMatchObject({ figures: { disclosed: 0 }, feedback: { received: 0 } });
});

test('over a unit outside the subtree, of another kind or of no organisation it is refused', async () => {
  const open = (name: string, unitId: string) => cloud.call(name, openReport, { unitId, year: 2026 });
  expect(await open('secretary2', 'b1')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await open('secretary1', 'zz')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await open('admin', 'nothing')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await open('member1', 'b1')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await open('editor1', 'b1')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await cloud.call('admin', openReport, { unitId: 'b1', year: 1999 })).toMatchObject({ code: 'INVALID_INPUT' });
});
