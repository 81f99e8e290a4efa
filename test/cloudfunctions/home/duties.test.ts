import { Feedback } from '../../../cloudfunctions/disclosure/collections';
import { BindingRequests } from '../../../cloudfunctions/org/collections';
import {
  type ActivityCommand,
  listActivityWork,
  moveActivity,
  saveActivity,
} from '../../../core/activities/workbench-contract';
import { listImports } from '../../../core/bank/imports/contract';
import { listReports } from '../../../core/bank/reports/workbench-contract';
import { listStale } from '../../../core/bank/stale/contract';
import { CLIMBS_AFTER } from '../../../core/desk/climbing';
import { listDue } from '../../../core/disclosure/due-contract';
import { answerFeedback, listFeedback, listProposals } from '../../../core/disclosure/workbench-contract';
import { listComments } from '../../../core/discussion/workbench-contract';
import { listWork, movePost, saveDraft } from '../../../core/feed/workbench-contract';
import { listDuties } from '../../../core/home/contract';
import { type DutyKind, dutyKind } from '../../../core/home/duties';
import { listLetters } from '../../../core/letters/workbench-contract';
import { listWorries } from '../../../core/letters/worries/contract';
import { listNotesForReview } from '../../../core/notebook/workbench-contract';
import { grantRole, listBindingRequests } from '../../../core/org/workbench-contract';
import { listSurveyWork } from '../../../core/surveys/workbench-contract';
import { listCalls } from '../../../core/works/contract';
import { listCallDesk, listDeskSubmissions } from '../../../core/works/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { plan } from '../activities/sample-activities';
import { givenProposal } from '../disclosure/sample-disclosures';
import { everyRoute } from '../every-endpoint/every-route';
import { givenLivedInOrganisation } from '../every-endpoint/lived-in-organisation';
import { draft, givenInSignOff } from '../feed/sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
});
afterAll(() => cloud.close());

interface Page {
  items: unknown[];
  next?: string | null;
}

/** The length of a list, page by page. */
async function lengthOf(page: (cursor: string | undefined) => Promise<Page>): Promise<number> {
  let length = 0;
  let cursor: string | undefined;
  do {
    const { items, next = null } = await page(cursor);
    length += items.length;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return length;
}

/** The list that a row of 待我处理 opens. */
const queues: Record<DutyKind, (name: string) => Promise<number>> = {
  feedback: (name) => lengthOf((cursor) => cloud.expectOk(name, listFeedback, { state: 'waiting', cursor })),
  letters: (name) => lengthOf((cursor) => cloud.expectOk(name, listLetters, { list: 'open', cursor })),
  overdueLetters: (name) => lengthOf((cursor) => cloud.expectOk(name, listLetters, { list: 'overdue', cursor })),
  worries: (name) => lengthOf((cursor) => cloud.expectOk(name, listWorries, { list: 'open', cursor })),
  letterNames: (name) => lengthOf((cursor) => cloud.expectOk(name, listLetters, { list: 'names', cursor })),
  posts: (name) => lengthOf((cursor) => cloud.expectOk(name, listWork, { status: 'forMe', cursor })),
  disclosures: (name) => lengthOf((cursor) => cloud.expectOk(name, listProposals, { status: 'forMe', cursor })),
  dueDisclosures: (name) => lengthOf(() => cloud.expectOk(name, listDue, {})),
  activities: (name) => lengthOf((cursor) => cloud.expectOk(name, listActivityWork, { status: 'forMe', cursor })),
  comments: (name) => lengthOf((cursor) => cloud.expectOk(name, listComments, { list: 'waiting', cursor })),
  surveys: (name) => lengthOf((cursor) => cloud.expectOk(name, listSurveyWork, { status: 'forMe', cursor })),
  calls: (name) => lengthOf((cursor) => cloud.expectOk(name, listCallDesk, { status: 'forMe', cursor })),
  works: (name) => lengthOf((cursor) => cloud.expectOk(name, listDeskSubmissions, { callId: null, cursor })),
  judging: (name) => lengthOf((cursor) => cloud.expectOk(name, listCalls, { list: 'judging', cursor })),
  returnedCalls: (name) => lengthOf((cursor) => cloud.expectOk(name, listCallDesk, { status: 'returned', cursor })),
  bindings: (name) => lengthOf(() => cloud.expectOk(name, listBindingRequests, {})),
  notes: (name) => lengthOf((cursor) => cloud.expectOk(name, listNotesForReview, { status: 'inReview', cursor })),
  returnedSurveys: (name) => lengthOf((cursor) => cloud.expectOk(name, listSurveyWork, { status: 'returned', cursor })),
  returnedPosts: (name) => lengthOf((cursor) => cloud.expectOk(name, listWork, { status: 'returned', cursor })),
  returnedDisclosures: (name) =>
    lengthOf((cursor) => cloud.expectOk(name, listProposals, { status: 'returned', cursor })),
  returnedActivities: (name) =>
    lengthOf((cursor) => cloud.expectOk(name, listActivityWork, { status: 'returned', cursor })),
  reports: (name) => lengthOf((cursor) => cloud.expectOk(name, listReports, { cursor })),
  stale: (name) => lengthOf((cursor) => cloud.expectOk(name, listStale, { cursor })),
  imports: (name) => lengthOf((cursor) => cloud.expectOk(name, listImports, { state: 'ready', cursor })),
};

const dutiesOf = async (name: string) => (await cloud.expectOk(name, listDuties, {})).items;
const countsOf = async (name: string) =>
  Object.fromEntries((await dutiesOf(name)).map(({ kind, count }) => [kind, count]));

describe('in an organisation where everything happens', () => {
  beforeAll(async () => {
    await cloud.reset();
    await givenLivedInOrganisation(cloud);
  });

  test('everybody is told what waits for them, of their own units only', async () => {
    expect(await countsOf('editor1')).toEqual({ comments: 3, works: 1, notes: 1 });
    expect(await countsOf('reviewer')).toEqual({ posts: 2, disclosures: 2, letterNames: 2, works: 2 });
    expect(await countsOf('secretary1')).toEqual({
      feedback: 1,
      letters: 2,
      worries: 1,
      disclosures: 1,
      comments: 2,
      surveys: 2,
      calls: 1,
      works: 1,
      bindings: 1,
      notes: 1,
    });
    expect(await countsOf('admin')).toEqual({
      feedback: 2,
      posts: 4,
      disclosures: 4,
      activities: 2,
      letterNames: 2,
      surveys: 2,
      calls: 2,
      works: 2,
      judging: 2,
      bindings: 2,
      notes: 2,
      reports: 1,
      stale: 4,
      imports: 2,
    });
  });

  test('what the branches have not reviewed for three days is told one level up as well', async () => {
    const { now } = cloud.clock;
    cloud.clock.now += CLIMBS_AFTER;
    expect(await countsOf('reviewer')).toMatchObject({ posts: 2, disclosures: 4 });
    cloud.clock.now = now;
  });

  test.each(['editor1', 'secretary1', 'secretary2', 'reviewer', 'admin'])(
    'each count of %s is the length of the queue that it opens',
    async (name) => {
      const duties = await dutiesOf(name);
      expect(duties.length).toBeGreaterThan(0);
      for (const { kind, count } of duties) expect([kind, await queues[kind](name)]).toEqual([kind, count]);
    },
  );

  test('of whoever may open them all, the queues that are not told are empty', async () => {
    const told = (await dutiesOf('admin')).map(({ kind }) => kind);
    const untold = dutyKind.options.filter((kind) => !told.includes(kind));
    expect(untold).toEqual([
      'letters',
      'dueDisclosures',
      'overdueLetters',
      'worries',
      'comments',
      'returnedPosts',
      'returnedDisclosures',
      'returnedActivities',
      'returnedSurveys',
      'returnedCalls',
    ]);
    // 苗头 are for the secretary of the very unit: not even administrators may ask.
    const asked = untold.filter((kind) => kind !== 'worries');
    for (const kind of asked) expect(await queues[kind]('admin')).toBe(0);
  });

  test('the first of a queue is named, with its due date or since when it waits', async () => {
    const [feedback, , , , , , , , bindings] = await dutiesOf('secretary1');
    expect(feedback).toEqual({
      kind: 'feedback',
      count: 1,
      title: 'b1内部文字：open',
      dueAt: expect.any(Number),
      since: null,
    });
    expect(bindings).toEqual({
      kind: 'bindings',
      count: 1,
      title: 'b1内部文字来客',
      dueAt: null,
      since: FRIDAY_MORNING,
    });
  });

  test('takes few database requests, fewer for whoever has fewer queues', async () => {
    const requestsOf = async (name: string) =>
      (await cloud.local.meter.record(() => cloud.expectOk(name, listDuties, {}))).calls.length;
    expect(await requestsOf('editor1')).toBeLessThanOrEqual(13);
    expect(await requestsOf('reviewer')).toBeLessThanOrEqual(15);
    expect(await requestsOf('secretary1')).toBeLessThanOrEqual(23);
    expect(await requestsOf('admin')).toBeLessThanOrEqual(29);
  });
});

describe('nobody is reminded', () => {
  beforeEach(() => cloud.reset());

  test('of a post or an item that they wrote themselves', async () => {
    await cloud.expectOk('secretary1', saveDraft, { seenRevision: null, postId: 'own', ...draft() });
    await cloud.expectOk('secretary1', movePost, { postId: 'own', command: { name: 'submit' } });
    await cloud.expectOk('admin', grantRole, { memberId: 'editor1', role: 'reviewer', unitId: 'zz' });
    await givenInSignOff(cloud, 'beyond');
    await givenProposal(cloud, 'item', 'submit');
    expect(await countsOf('secretary1')).toEqual({ disclosures: 1 });
    expect(await countsOf('editor1')).toEqual({});
    // It waits in the branch first.
    cloud.clock.now += CLIMBS_AFTER;
    expect(await countsOf('reviewer')).toEqual({ posts: 1, disclosures: 1 });
  });

  test('of a step that somebody else has to take', async () => {
    await givenInSignOff(cloud, 'beyond');
    expect(await countsOf('secretary1')).toEqual({});
    await givenProposal(cloud, 'item', 'review');
    expect(await countsOf('secretary1')).toEqual({});
    // It waits in the branch first.
    cloud.clock.now += CLIMBS_AFTER;
    expect(await countsOf('reviewer')).toEqual({ posts: 1, disclosures: 1 });
  });

  test('of feedback that they gave themselves', async () => {
    const given = {
      v: 1,
      disclosureId: 'item',
      disclosureTitle: '事项',
      memberName: '郑立',
      text: '好',
      at: FRIDAY_MORNING,
      path: ['zz', 'b1'],
      state: 'waiting' as const,
      answerDueAt: FRIDAY_MORNING,
      answer: null,
    };
    await cloud.db.in(Feedback).put({ ...given, _id: 'own', memberId: 'secretary1', order: 'a', dueOrder: 'a' });
    await cloud.db.in(Feedback).put({ ...given, _id: 'other', memberId: 'member1', order: 'b', dueOrder: 'b' });
    expect(await countsOf('secretary1')).toEqual({ feedback: 1 });
    expect(await queues.feedback('secretary1')).toBe(1);
    await cloud.expectOk('secretary1', answerFeedback, { feedbackId: 'other', text: '已改' });
    expect(await countsOf('secretary1')).toEqual({});
  });
});

test('what was returned waits for its writer until it is handed in again', async () => {
  await cloud.reset();
  await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...draft() });
  await cloud.expectOk('editor1', movePost, { postId: 'p1', command: { name: 'submit' } });
  expect(await countsOf('secretary1')).toEqual({ posts: 1 });
  await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'return', reason: '时间写错了' } });
  expect(await countsOf('secretary1')).toEqual({});
  expect(await countsOf('editor1')).toEqual({ returnedPosts: 1 });
  expect(await queues.returnedPosts('editor1')).toBe(1);
  await cloud.expectOk('editor1', movePost, { postId: 'p1', command: { name: 'submit' } });
  expect(await countsOf('editor1')).toEqual({});
});

test('an activity waits for whoever decides on it, and one that was returned for its writer', async () => {
  await cloud.reset();
  const moveAs = (name: string, command: ActivityCommand) =>
    cloud.expectOk(name, moveActivity, { activityId: 'a1', command });
  await cloud.expectOk('editor1', saveActivity, { activityId: 'a1', seenRevision: null, ...plan({ scope: ['zz'] }) });
  expect(await countsOf('secretary1')).toEqual({});
  await moveAs('editor1', { name: 'submit' });
  expect(await countsOf('secretary1')).toEqual({ activities: 1 });
  await moveAs('secretary1', { name: 'return', reason: '写明集合地点' });
  expect(await countsOf('editor1')).toEqual({ returnedActivities: 1 });
  await moveAs('editor1', { name: 'submit' });
  await moveAs('secretary1', { name: 'requestSignOff' });
  expect(await dutiesOf('reviewer')).toMatchObject([{ kind: 'activities', count: 1, title: '参观公交博物馆' }]);
  expect([await countsOf('editor1'), await countsOf('secretary1')]).toEqual([{}, {}]);
});

test('a queue is counted up to a hundred', async () => {
  await cloud.reset();
  await cloud.db.in(BindingRequests).addMany(
    Array.from({ length: 120 }, (_, number) => ({
      _id: `request-${number}`,
      v: 1,
      identity: `wx:visitor-${number}`,
      name: `来客${number}`,
      nameKey: `来客${number}`,
      unitId: 'b1',
      unitName: '第一党支部',
      path: ['zz', 'b1'],
      requestedAt: FRIDAY_MORNING + number,
      status: 'waiting' as const,
    })) as never,
  );
  expect(await dutiesOf('secretary1')).toEqual([
    { kind: 'bindings', count: 100, title: '来客0', dueAt: null, since: FRIDAY_MORNING },
  ]);
  expect(await queues.bindings('secretary1')).toBe(100);
});
