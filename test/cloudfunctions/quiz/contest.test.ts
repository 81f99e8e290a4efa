import { Members, Policies } from '../../../cloudfunctions/_kit/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import * as homeRoutes from '../../../cloudfunctions/home/routes';
import { Units } from '../../../cloudfunctions/org/collections';
import { Papers } from '../../../cloudfunctions/quiz/collections';
import * as routes from '../../../cloudfunctions/quiz/routes';
import * as statisticsRoutes from '../../../cloudfunctions/statistics/routes';
import { importQuestions } from '../../../core/bank/stale/contract';
import { openHome } from '../../../core/home/contract';
import { openPaper, startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { listResults, listTests, openStandings } from '../../../core/quiz/contests/contract';
import { completion, listAssignments } from '../../../core/statistics/contract';
import { FRIDAY_MORNING, memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, requestsOfLast, rightAnswers } from '../bank/sample-bank';
import { givenPublished, plan } from './sample-papers';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, homeRoutes, routes, statisticsRoutes]);
});
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: bank() });
  await givenPublished(cloud, 'cup', contest);
});
afterAll(() => cloud.close());

const DAY = 86_400_000;
const contest = plan({ kind: 'contest', title: '党纪知识竞赛' }, { tries: { most: 2, per: 'day' } });
const members = () => cloud.db.in(Members);
const standings = () => cloud.expectOk('member1', openStandings, { paperId: 'cup' });

/** Takes a try with `right` right answers of four, in `seconds`. */
async function take(name: string, right: number, seconds: number, number = 1): Promise<void> {
  const startedAt = cloud.clock.now;
  const attemptId = `cup:${name}:${number}`;
  await cloud.expectOk(name, startAttempt, { paperId: 'cup', number });
  cloud.clock.now += seconds * 1000;
  const answers = Object.fromEntries(Object.entries(await rightAnswers(cloud, attemptId)).slice(0, right));
  await cloud.expectOk(name, submitAttempt, { attemptId, answers });
  cloud.clock.now = startedAt + 1;
}

it('names who gives the certificate to a member who has passed, and to no other', async () => {
  await take('member1', 2, 60);
  expect(await cloud.expectOk('member1', openPaper, { paperId: 'cup' })).toMatchObject({
    isPassed: false,
    issuer: null,
  });
  await take('member1', 3, 60, 2);
  const zz = await cloud.db.in(Units).find('zz');
  expect(zz?.name).toBeTruthy();
  expect(await cloud.expectOk('member1', openPaper, { paperId: 'cup' })).toMatchObject({
    isPassed: true,
    issuer: zz?.name,
  });
  expect(requestsOfLast(cloud)).toBeLessThanOrEqual(4);
});

it('is on 首页 and in the list of tests, but in nobody’s 待办', async () => {
  const offered = {
    paperId: 'cup',
    kind: 'contest',
    title: '党纪知识竞赛',
    questions: 4,
    minutes: 10,
    opensAt: FRIDAY_MORNING,
    closesAt: FRIDAY_MORNING + 3 * DAY,
    score: null,
  };
  expect(await cloud.expectOk('member1', openHome, {})).toMatchObject({ contests: [offered], todos: [] });
  expect(await cloud.expectOk('member1', listTests, {})).toEqual({ items: [offered] });
  expect(requestsOfLast(cloud)).toBeLessThanOrEqual(3);
  expect(await cloud.expectOk('admin', listAssignments, {})).toMatchObject({ items: [] });
  expect(await cloud.call('admin', completion, { assignmentId: 'paper:cup' })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  });

  await take('member1', 3, 60);
  const score = { earned: 15, total: 20 };
  expect(await cloud.expectOk('member1', openHome, {})).toMatchObject({ contests: [{ ...offered, score }] });
  cloud.clock.now += 4 * DAY;
  expect(await cloud.expectOk('member1', openHome, {})).toMatchObject({ contests: [] });
  expect(await cloud.expectOk('member1', listTests, {})).toEqual({ items: [{ ...offered, score }] });
  cloud.clock.now += 90 * DAY;
  expect(await cloud.expectOk('member1', listTests, {})).toEqual({ items: [] });
});

it('a fixed paper is in the list too, and in 待办 until it is taken', async () => {
  await givenPublished(cloud, 'exam');
  const kinds = async () => (await cloud.expectOk('member1', listTests, {})).items.map(({ kind }) => kind).sort();
  expect(await kinds()).toEqual(['contest', 'fixed']);
  expect(await cloud.expectOk('member1', openHome, {})).toMatchObject({
    todos: [{ kind: 'fixedPaper', subjectId: 'exam' }],
  });
  await cloud.expectOk('member1', startAttempt, { paperId: 'exam' });
  await cloud.expectOk('member1', submitAttempt, { attemptId: 'exam:member1:1', answers: {} });
  expect(await cloud.expectOk('member1', openHome, {})).toMatchObject({ todos: [] });
  expect(await kinds()).toEqual(['contest', 'fixed']);
});

it('has several tries a day, of which the best counts, and the quicker of equal ones', async () => {
  await take('member1', 2, 50);
  await take('member1', 2, 40, 2);
  expect(await cloud.call('member1', startAttempt, { paperId: 'cup', number: 3 })).toEqual({
    ok: false,
    code: 'NO_TRIES_LEFT',
  });
  expect(await cloud.expectOk('member1', openPaper, { paperId: 'cup' })).toMatchObject({ counted: { number: 2 } });
  cloud.clock.now += DAY;
  await take('member1', 1, 10, 3);
  expect(await cloud.expectOk('member1', openPaper, { paperId: 'cup' })).toMatchObject({ counted: { number: 2 } });
});

it('every try that is over is among my results, the last one first, for me only', async () => {
  await take('member1', 2, 50);
  cloud.clock.now += 60_000;
  await take('member1', 4, 40, 2);
  await cloud.expectOk('member2', startAttempt, { paperId: 'cup', number: 1 });
  const { items, next } = await cloud.expectOk('member1', listResults, {});
  expect(items).toMatchObject([
    { attemptId: 'cup:member1:2', kind: 'contest', title: '党纪知识竞赛', number: 2, earned: 20, total: 20 },
    { attemptId: 'cup:member1:1', number: 1, earned: 10 },
  ]);
  expect(next).toBeNull();
  const earlier = await cloud.expectOk('member1', listResults, { cursor: String(items[0]?.endedAt) });
  expect(earlier.items.map(({ attemptId }) => attemptId)).toEqual(['cup:member1:1']);
  expect(await cloud.expectOk('member2', listResults, {})).toEqual({ items: [], next: null });
});

describe('the standings of branches', () => {
  /** b1: five members; 冯岩 is exempt. b2: three. */
  beforeEach(async () => {
    await members().updateWhere({ _id: 'member1' }, { exemption: { reason: 'aged', since: 1 } });
    for (const [name, right, seconds] of [
      ['admin', 4, 60],
      ['secretary1', 4, 90],
      ['editor1', 2, 60],
      ['member1', 0, 600],
      ['reviewer', 4, 60],
      ['secretary2', 4, 60],
    ] as const) {
      await take(name, right, seconds);
    }
  });

  it('are mean score × participation, without the exempt, and without figures where they would tell of persons', async () => {
    expect(await standings()).toEqual({
      title: '党纪知识竞赛',
      closesAt: FRIDAY_MORNING + 3 * DAY,
      at: cloud.clock.now,
      branches: [
        {
          unitId: 'b1',
          name: '第一党支部',
          asked: 4,
          figures: { participants: 3, mean: 83.33, participation: 0.75, score: 62.5, seconds: 70 },
        },
        { unitId: 'b2', name: '第二党支部', asked: 3, figures: null },
      ],
      mine: 'b1',
    });
    expect(JSON.stringify(await standings())).not.toMatch(/admin|secretary|editor|member1|reviewer/);
  });

  it('count a group with its branch, and nobody who joined after the end', async () => {
    await cloud.db.in(Units).put({
      _id: 'g1',
      v: 1,
      ...{ name: '第一党小组', kind: 'group', parentId: 'b2', path: ['zz', 'b2', 'g1'] },
    });
    await members().put({ ...memberDoc('grouped', '韩梅', 'g1'), path: ['zz', 'b2', 'g1'] });
    await members().put({ ...memberDoc('late', '沈冰', 'b2'), joinedAt: FRIDAY_MORNING + 4 * DAY });
    await members().put(memberDoc('above', '魏东', 'zz'));
    await take('grouped', 4, 60);
    const { branches } = await standings();
    expect(branches.map(({ unitId, asked, figures }) => [unitId, asked, figures?.score])).toEqual([
      ['b2', 4, 75],
      ['b1', 4, 62.5],
    ]);
    expect(await cloud.expectOk('grouped', openStandings, { paperId: 'cup' })).toMatchObject({ mine: 'b2' });
    expect(await cloud.expectOk('above', openStandings, { paperId: 'cup' })).toMatchObject({ mine: null });
  });

  it('are kept for ten minutes, and for good once the contest is over', async () => {
    const before = await standings();
    await take('member3', 4, 60);
    expect(await standings()).toEqual(before);
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(3);
    cloud.clock.now += 10 * 60_000;
    const after = await standings();
    expect(after.branches[0]).toMatchObject({ unitId: 'b2', figures: { participants: 3, score: 100 } });
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(7);

    cloud.clock.now += 4 * DAY;
    const last = await standings();
    cloud.clock.now += 30 * DAY;
    expect(await standings()).toEqual(last);
  });

  it('show where the policy of my unit allows them, and of contests that are open to me', async () => {
    const put = (unitId: string, value: 'off' | 'branch') =>
      cloud.db.in(Policies).put({
        _id: unitId,
        v: 1,
        revision: 0,
        ...{ policy: { checkIn: 'voluntary', incentives: 'off', standings: value, sharing: 'on', voices: 'off' } },
      });
    await put('b1', 'off');
    expect(await cloud.call('member1', openStandings, { paperId: 'cup' })).toEqual({
      ok: false,
      code: 'STANDINGS_OFF',
    });
    expect(await cloud.call('member3', openStandings, { paperId: 'cup' })).toMatchObject({ ok: true });
    await put('b1', 'branch');
    await cloud.db.in(Papers).updateWhere({ _id: 'cup' }, { scope: ['b2'] });
    expect(await cloud.call('member1', openStandings, { paperId: 'cup' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    await givenPublished(cloud, 'exam');
    expect(await cloud.call('member1', openStandings, { paperId: 'exam' })).toEqual({ ok: false, code: 'NOT_FOUND' });
  });
});
