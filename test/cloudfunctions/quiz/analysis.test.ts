import { Members } from '../../../cloudfunctions/_kit/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Attempts } from '../../../cloudfunctions/quiz/collections';
import * as routes from '../../../cloudfunctions/quiz/routes';
import { upgradeAttempt } from '../../../cloudfunctions/quiz/upgrade';
import { analysePaper, listAnalysedPapers, type PaperAnalysis } from '../../../core/quiz/analysis/contract';
import { submitAttempt } from '../../../core/quiz/attempts/contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bodies, givenAttempt, givenPaper, PAPER, question, requestsOfLast, rightAnswers } from '../bank/sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, routes]);
});
/** A bank with one question of each type, so that every member gets the same four. */
beforeEach(async () => {
  await cloud.reset();
  await givenPaper(
    cloud,
    Object.values(bodies).map((body) => question(`${body.type}-1`, body)),
  );
  // The administrator belongs to a unit that the paper does not ask.
  await cloud.db.in(Members).updateWhere({ _id: 'admin' }, { unitId: 'office', path: ['office'] });
});
afterAll(() => cloud.close());

const NAMES = ['member1', 'member2', 'member3', 'editor1', 'secretary1'];

/** Hands in right answers to the first `rightOnes` questions and leaves the others open. */
async function givenResult(name: string, rightOnes: number): Promise<void> {
  await givenAttempt(cloud, name);
  const attemptId = `${PAPER}:${name}:1`;
  const right = Object.entries(await rightAnswers(cloud, attemptId)).slice(0, rightOnes);
  await cloud.expectOk(name, submitAttempt, { attemptId, answers: Object.fromEntries(right) });
}

async function analyse(renew = false): Promise<PaperAnalysis> {
  const answer = await cloud.expectOk('admin', analysePaper, { paperId: PAPER, renew });
  if (answer.state !== 'ready') throw new Error('there are few enough to be counted at once');
  return answer.analysis;
}

it('gives the figures of first attempts, in the letters of the bank, and names nobody', async () => {
  for (const [index, name] of NAMES.entries()) await givenResult(name, 4 - Math.min(index, 3));
  const analysis = await analyse();
  expect(requestsOfLast(cloud)).toBeLessThanOrEqual(6);
  // The members have 4, 3, 2, 1 and 1 right answers, from the first question on.
  expect(analysis).toMatchObject({ attempts: 5, alphaItems: 4 });
  expect(analysis.items.map(({ type, facility }) => [type, facility])).toEqual([
    ['single', 1],
    ['multiple', 0.6],
    ['judge', 0.4],
    ['blank', 0.2],
  ]);
  expect(analysis.items[0]?.choices?.map(({ option, count, isRight }) => [option, count, isRight])).toEqual([
    ['A', 0, false],
    ['B', 5, true],
    ['C', 0, false],
    ['D', 0, false],
  ]);
  // Σσ²ᵢ = 0 + 0.24 + 0.24 + 0.16 = 0.64; totals 4 3 2 1 1: mean 2.2, variance 31/5 − 4.84 = 1.36; ×25 on both sides.
  expect(analysis.alpha).toBeCloseTo((4 / 3) * (1 - 0.64 / 1.36), 6);
  for (const name of NAMES) expect(JSON.stringify(analysis)).not.toContain(name);
});

it('shows no distribution of fewer than five', async () => {
  await givenResult('member1', 4);
  expect(await analyse()).toMatchObject({
    attempts: 1,
    alpha: null,
    items: [{ answers: 1, facility: null, choices: null }, {}, {}, {}],
  });
});

it('keeps its figures until it is asked to count again', async () => {
  await givenResult('member1', 4);
  const first = await analyse();
  await givenResult('member2', 4);
  cloud.clock.now += 60_000;
  expect(await analyse()).toEqual(first);
  expect(await analyse(true)).toMatchObject({ attempts: 2, analysedAt: first.analysedAt + 60_000 });
});

it('counts more than one call can in several, and loses nothing in between', async () => {
  await givenResult('member1', 4);
  const attempts = cloud.db.in(Attempts);
  const [stored] = await attempts.query({});
  if (!stored) throw new Error('the attempt was handed in');
  const copies = Array.from({ length: 1_050 }, (_, index) => `n${String(index).padStart(4, '0')}`);
  for (let from = 0; from < copies.length; from += 100) {
    const batch = copies.slice(from, from + 100);
    await Promise.all(
      batch.map((memberId) => attempts.put({ ...upgradeAttempt(stored), _id: `${PAPER}:${memberId}:1`, memberId })),
    );
  }

  const running = await cloud.expectOk('admin', analysePaper, { paperId: PAPER, renew: false });
  expect(requestsOfLast(cloud)).toBeLessThanOrEqual(10);
  expect(running).toEqual({ state: 'running', done: 1_000, total: 1_051 });
  expect(await analyse()).toMatchObject({ attempts: 1_051, items: [{ facility: 1, answers: 1_051 }, {}, {}, {}] });
});

it('leaves out the questions that a paper can still ask whoever looks', async () => {
  for (const name of NAMES) await givenResult(name, 4);
  await cloud.db.in(Members).updateWhere({ _id: 'admin' }, { unitId: 'b1', path: ['zz', 'b1'] });
  expect(await analyse()).toMatchObject({ attempts: 5, items: [], inTest: 4 });
  await givenResult('admin', 0);
  expect(await analyse()).toMatchObject({ items: [{}, {}, {}, {}], inTest: 0 });
});

it('lists the papers of those who keep the bank', async () => {
  const { items } = await cloud.expectOk('admin', listAnalysedPapers, {});
  expect(items.map(({ paperId }) => paperId)).toEqual([PAPER]);
});

it('is not for the administrator of a branch that the paper is not of', async () => {
  await cloud.db.in(Members).put(memberDoc('admin2', '蒋山', 'b2', [['admin', 'b2']]));
  expect(await cloud.call('admin2', analysePaper, { paperId: PAPER, renew: false })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  });
});
