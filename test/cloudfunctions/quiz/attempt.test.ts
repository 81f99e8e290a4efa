import { Completions } from '../../../cloudfunctions/_kit/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Attempts } from '../../../cloudfunctions/quiz/collections';
import type { AttemptDoc } from '../../../cloudfunctions/quiz/documents';
import * as routes from '../../../cloudfunctions/quiz/routes';
import { upgradeAttempt } from '../../../cloudfunctions/quiz/upgrade';
import type { Answer } from '../../../core/quiz/answer';
import {
  listWeeklyTests,
  openAttempt,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '../../../core/quiz/attempts/contract';
import { drawWeeklyTest, setBlueprint } from '../../../core/quiz/weekly/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { blueprint, givenAttempt, givenPaper, PAPER, requestsOfLast, rightAnswers } from '../bank/sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, routes]);
});
beforeEach(async () => {
  await cloud.reset();
  await givenPaper(cloud);
});
afterAll(() => cloud.close());

const MINE = `${PAPER}:member1:1`;
const stored = () => cloud.db.in(Attempts).find(MINE);
const completions = () => cloud.db.in(Completions).query({});
const listed = async () => (await cloud.expectOk('member1', listWeeklyTests, {})).items;
const wrong: Answer = { type: 'judge', value: false };

describe('starting', () => {
  it('draws questions and shows them without keys, in at most five database requests', async () => {
    const view = await givenAttempt(cloud, 'member1');
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(5);
    expect(view).toMatchObject({
      attemptId: MINE,
      serverNow: FRIDAY_MORNING,
      deadline: FRIDAY_MORNING + 600_000,
      answers: {},
    });
    expect(view.questions.map(({ key, type, blanks, points }) => [key, type, blanks, points])).toEqual([
      ['q1', 'single', 0, 5],
      ['q2', 'multiple', 0, 5],
      ['q3', 'judge', 0, 5],
      ['q4', 'blank', 2, 5],
    ]);
    expect(view.questions[0]?.options.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('again resumes the same questions with the answers saved so far', async () => {
    const first = await givenAttempt(cloud, 'member1');
    await cloud.expectOk('member1', saveAnswer, { attemptId: MINE, question: 'q3', answer: wrong });
    cloud.clock.now += 60_000;
    expect(await givenAttempt(cloud, 'member1')).toEqual({
      ...first,
      serverNow: FRIDAY_MORNING + 60_000,
      answers: { q3: wrong },
      answeredAt: { q3: FRIDAY_MORNING },
    });
  });

  it('twice at the same moment makes one attempt', async () => {
    const [first, second] = await Promise.all([givenAttempt(cloud, 'member1'), givenAttempt(cloud, 'member1')]);
    expect(second).toEqual(first);
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(5);
  });

  it('gives members different draws', async () => {
    const names = ['member1', 'member2', 'member3', 'secretary1', 'secretary2', 'editor1'];
    const draws = await Promise.all(
      names.map(async (name) => JSON.stringify((await givenAttempt(cloud, name)).questions)),
    );
    expect(new Set(draws).size).toBeGreaterThan(1);
  });

  it('is refused when the paper is over', async () => {
    cloud.clock.now = Date.parse('2026-11-23T00:00:00+08:00');
    expect(await cloud.call('member1', startAttempt, { paperId: PAPER })).toEqual({
      ok: false,
      code: 'PAPER_NOT_OPEN',
    });
  });

  it("does not find another branch's paper, nor one that does not exist", async () => {
    await cloud.expectOk('admin', setBlueprint, { unitId: 'b2', blueprint });
    await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'b2' });
    for (const paperId of ['b2:2026-W47', 'zz:2026-W01']) {
      expect(await cloud.call('member1', startAttempt, { paperId })).toEqual({ ok: false, code: 'NOT_FOUND' });
    }
    expect(await cloud.call('member3', startAttempt, { paperId: 'b2:2026-W47' })).toMatchObject({ ok: true });
  });

  it('does not open the attempt of somebody whose id makes the same attempt id', async () => {
    await givenAttempt(cloud, 'member1');
    const mine = await stored();
    if (!mine) throw new Error('the attempt was started');
    const collided: AttemptDoc = { ...upgradeAttempt(mine), _id: 'zz:member1:1', memberId: 'W47:member1' };
    await cloud.db.in(Attempts).put(collided);
    expect(await cloud.call('member1', startAttempt, { paperId: 'zz' })).toEqual({ ok: false, code: 'NOT_FOUND' });
  });
});

describe('saving an answer', () => {
  beforeEach(() => givenAttempt(cloud, 'member1'));
  const save = (question: string, answer: Answer, name = 'member1') =>
    cloud.call(name, saveAnswer, { attemptId: MINE, question, answer });

  test.each<[string, Answer]>([
    ['q1', { type: 'single', choice: 'd' }],
    ['q2', { type: 'multiple', choices: ['d', 'a'] }],
    ['q2', { type: 'multiple', choices: [] }],
    ['q3', { type: 'judge', value: true }],
    ['q4', { type: 'blank', texts: ['', '二'] }],
    ['q4', { type: 'blank', texts: ['三'] }],
  ])('keeps the one to %s: %j, in two database requests', async (question, answer) => {
    expect(await save(question, answer)).toEqual({ ok: true, data: { savedAt: FRIDAY_MORNING, newer: null } });
    expect(requestsOfLast(cloud)).toBe(2);
    expect((await stored())?.answers).toEqual({ [question]: answer });
  });

  it('replaces an earlier one as a whole and takes the same one again', async () => {
    await save('q4', { type: 'blank', texts: ['一', '二'] });
    await save('q4', { type: 'blank', texts: ['三'] });
    expect(await save('q4', { type: 'blank', texts: ['三'] })).toMatchObject({ ok: true });
    expect((await stored())?.answers).toEqual({ q4: { type: 'blank', texts: ['三'] } });
  });

  test.each<[string, string, Answer]>([
    ['another type', 'q1', { type: 'judge', value: true }],
    ['an unknown option', 'q1', { type: 'single', choice: 'e' }],
    ['an unknown option among others', 'q2', { type: 'multiple', choices: ['a', 'h'] }],
    ['a choice made twice', 'q2', { type: 'multiple', choices: ['a', 'a'] }],
    ['more texts than blanks', 'q4', { type: 'blank', texts: ['', '', ''] }],
    ['a question that is not there', 'q5', { type: 'judge', value: true }],
  ])('refuses %s and changes nothing', async (_title, question, answer) => {
    const before = await stored();
    expect(await save(question, answer)).toEqual({ ok: false, code: 'ANSWER_MISFIT' });
    expect(await stored()).toEqual(before);
  });

  it('is refused after the deadline and after submitting', async () => {
    cloud.clock.now += 600_001;
    expect(await save('q3', wrong)).toEqual({ ok: false, code: 'ATTEMPT_CLOSED' });
    await cloud.expectOk('member1', submitAttempt, { attemptId: MINE, answers: {} });
    expect(await save('q3', wrong)).toEqual({ ok: false, code: 'ATTEMPT_CLOSED' });
  });

  it("does not find another's attempt, nor one that does not exist", async () => {
    expect(await save('q3', wrong, 'member2')).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await cloud.call('member1', saveAnswer, { attemptId: 'x', question: 'q1', answer: wrong })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });
});

describe('submitting', () => {
  beforeEach(() => givenAttempt(cloud, 'member1'));
  const submit = (answers: Record<string, Answer> = {}) =>
    cloud.expectOk('member1', submitAttempt, { attemptId: MINE, answers });

  it('scores and completes the assignment in at most six database requests, and opening it explains and cites', async () => {
    const answers = await rightAnswers(cloud, MINE);
    const scored = await submit(answers);
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(6);
    expect(scored).toMatchObject({ state: 'submitted', endedAt: FRIDAY_MORNING, earned: 20, total: 20 });
    const view = await cloud.expectOk('member1', openAttempt, { attemptId: MINE });
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(3);
    if (view.state === 'open') throw new Error('it was handed in');
    expect(view).toMatchObject({ ...scored, isAnswered: true, asked: 4, withheld: null });
    expect(view.questions.map(({ earned }) => earned)).toEqual([5, 5, 5, 5]);
    expect(view.questions[3]).toMatchObject({
      mine: { type: 'blank', texts: ['3', '二'] },
      right: { type: 'blank', texts: ['三', '二'] },
      accepted: [['三', '3'], ['二']],
      explanation: expect.stringContaining('的解析'),
      source: { document: '监察法', article: '第三条' },
    });
    expect(await completions()).toMatchObject([
      {
        _id: `paper:${PAPER}:member1`,
        assignmentId: `paper:${PAPER}`,
        memberId: 'member1',
        at: FRIDAY_MORNING,
        score: { earned: 20, total: 20 },
      },
    ]);
  });

  it('counts the answers sent over those saved before', async () => {
    const { q1, q3 } = await rightAnswers(cloud, MINE);
    if (!q1 || !q3) throw new Error('q1 and q3 are in every attempt');
    await cloud.expectOk('member1', saveAnswer, { attemptId: MINE, question: 'q1', answer: q1 });
    await cloud.expectOk('member1', saveAnswer, { attemptId: MINE, question: 'q3', answer: wrong });
    expect(await submit({ q3 })).toMatchObject({ earned: 10, total: 20 });
  });

  it('twice gives the same result and counts once', async () => {
    const first = await submit({ q3: { type: 'judge', value: true } });
    cloud.clock.now += 5000;
    expect(await submit(await rightAnswers(cloud, MINE))).toEqual(first);
    expect(await completions()).toHaveLength(1);
    expect((await stored())?.result?.earned).toBe(first.earned);
  });

  it('twice at the same moment gives the same result and counts once', async () => {
    const [first, second] = await Promise.all([submit({ q3: { type: 'judge', value: true } }), submit({ q3: wrong })]);
    expect(second).toEqual(first);
    expect(await completions()).toHaveLength(1);
  });

  it('counts within half a minute after the deadline', async () => {
    cloud.clock.now += 630_000;
    expect(await submit(await rightAnswers(cloud, MINE))).toMatchObject({ state: 'submitted', earned: 20 });
  });

  it('later than that scores what was saved', async () => {
    await cloud.expectOk('member1', saveAnswer, {
      attemptId: MINE,
      question: 'q3',
      answer: { type: 'judge', value: true },
    });
    cloud.clock.now += 630_001;
    expect(await submit(await rightAnswers(cloud, MINE))).toMatchObject({
      state: 'expired',
      endedAt: FRIDAY_MORNING + 600_000,
      earned: 5,
    });
  });

  it('is refused with one misfit among the answers, and the attempt stays open', async () => {
    const before = await stored();
    const answers: Record<string, Answer> = { q3: { type: 'judge', value: true }, q1: wrong };
    expect(await cloud.call('member1', submitAttempt, { attemptId: MINE, answers })).toEqual({
      ok: false,
      code: 'ANSWER_MISFIT',
    });
    expect(await stored()).toEqual(before);
    expect(await completions()).toEqual([]);
  });

  it("does not find another's attempt", async () => {
    expect(await cloud.call('member2', submitAttempt, { attemptId: MINE, answers: {} })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  it('is seen again when the attempt is opened or started again', async () => {
    const view = await submit();
    expect(await cloud.expectOk('member1', openAttempt, { attemptId: MINE })).toMatchObject({
      ...view,
      isAnswered: false,
    });
    expect(await cloud.expectOk('member1', startAttempt, { paperId: PAPER })).toEqual(view);
  });
});

describe('opening an attempt', () => {
  it('shows an open one as starting it did', async () => {
    const view = await givenAttempt(cloud, 'member1');
    expect(await cloud.expectOk('member1', openAttempt, { attemptId: MINE })).toEqual(view);
  });

  it("does not find another's, nor one that does not exist", async () => {
    await givenAttempt(cloud, 'member1');
    for (const attemptId of [MINE, 'unknown']) {
      expect(await cloud.call('secretary1', openAttempt, { attemptId })).toEqual({ ok: false, code: 'NOT_FOUND' });
    }
  });
});

describe('the list of weekly tests', () => {
  const test = {
    paperId: PAPER,
    title: '每周自测（2026年第47周）',
    questions: 4,
    minutes: 10,
    opensAt: FRIDAY_MORNING,
    closesAt: Date.parse('2026-11-22T23:59:59.999+08:00'),
  };

  it('follows the test from not started to finished, in at most four database requests', async () => {
    expect(await listed()).toEqual([{ ...test, state: 'notStarted', score: null }]);
    await givenAttempt(cloud, 'member1');
    expect(await listed()).toEqual([{ ...test, state: 'open', score: null }]);
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(4);
    await cloud.expectOk('member1', submitAttempt, { attemptId: MINE, answers: await rightAnswers(cloud, MINE) });
    expect(await listed()).toEqual([{ ...test, state: 'finished', score: { earned: 20, total: 20 } }]);
  });

  it("does not show another branch's", async () => {
    await cloud.expectOk('admin', setBlueprint, { unitId: 'b2', blueprint });
    await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'b2' });
    expect((await listed()).map(({ paperId }) => paperId)).toEqual([PAPER]);
    expect((await cloud.expectOk('member3', listWeeklyTests, {})).items).toHaveLength(2);
  });

  it('is empty when the week is over', async () => {
    cloud.clock.now = test.closesAt + 1;
    expect(await listed()).toEqual([]);
  });
});
