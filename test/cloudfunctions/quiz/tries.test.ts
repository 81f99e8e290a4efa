import { Completions } from '../../../cloudfunctions/_kit/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Attempts, Papers } from '../../../cloudfunctions/quiz/collections';
import * as routes from '../../../cloudfunctions/quiz/routes';
import { openAttempt, openPaper, saveAnswer, startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import type { Taking } from '../../../core/quiz/papers/taking';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, givenAttempt, givenPaper, PAPER, requestsOfLast, rightAnswers } from '../bank/sample-bank';
import { givenPublished, plan } from './sample-papers';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const idOf = (number: number): string => `${PAPER}:member1:${number}`;
const paper = () => cloud.expectOk('member1', openPaper, { paperId: PAPER });
const completions = () => cloud.db.in(Completions).query({});
const given = (taking: Partial<Taking>) => givenPaper(cloud, bank(), taking);
const start = (number?: number) => cloud.call('member1', startAttempt, { paperId: PAPER, number });

/** Takes a try with `right` right answers of four, in `seconds`. */
async function take(number: number, right: number, seconds: number): Promise<void> {
  await givenAttempt(cloud, 'member1', number);
  expect(requestsOfLast(cloud)).toBeLessThanOrEqual(5);
  cloud.clock.now += seconds * 1000;
  const answers = Object.fromEntries(Object.entries(await rightAnswers(cloud, idOf(number))).slice(0, right));
  await cloud.expectOk('member1', submitAttempt, { attemptId: idOf(number), answers });
  expect(requestsOfLast(cloud)).toBeLessThanOrEqual(6);
}

describe('several tries', () => {
  test.each<[Taking['counts'], { earned: number; number: number }]>([
    ['best', { earned: 15, number: 2 }],
    ['last', { earned: 5, number: 3 }],
    ['first', { earned: 10, number: 1 }],
  ])('the %s one counts, for the member and for the figures', async (counts, { earned, number }) => {
    await given({ tries: { most: 3, per: 'paper' }, counts });
    await take(1, 2, 60);
    const finishedAt = cloud.clock.now;
    await take(2, 3, 90);
    await take(3, 1, 30);

    expect(await paper()).toMatchObject({
      tries: [1, 2, 3].map((each) => ({ attemptId: idOf(each), number: each, state: 'submitted' })),
      triesLeft: 0,
      next: null,
      counted: { number, earned, total: 20 },
    });
    expect(await completions()).toMatchObject([
      { _id: `paper:${PAPER}:member1`, at: finishedAt, score: { earned, total: 20 } },
    ]);
    expect(await start(4)).toEqual({ ok: false, code: 'NO_TRIES_LEFT' });
  });

  it('begin when those before them are over, one after the other', async () => {
    await given({ tries: { most: 3, per: 'paper' } });
    await givenAttempt(cloud, 'member1');
    expect(await start(2)).toEqual({ ok: false, code: 'CONFLICT' });
    expect(await paper()).toMatchObject({ triesLeft: 2, next: null });
    cloud.clock.now += 630_001;
    expect(await start(3)).toEqual({ ok: false, code: 'CONFLICT' });
    expect(await paper()).toMatchObject({ tries: [{ state: 'expired', earned: 0 }], next: 2, counted: null });
    expect(await start(2)).toMatchObject({ ok: true, data: { state: 'open', number: 2 } });
  });

  it('draw anew each time', async () => {
    await given({ tries: { most: 5, per: 'paper' } });
    const draws = new Set<string>();
    for (const number of [1, 2, 3, 4, 5]) {
      draws.add(JSON.stringify((await givenAttempt(cloud, 'member1', number)).questions));
      await cloud.expectOk('member1', submitAttempt, { attemptId: idOf(number), answers: {} });
    }
    expect(draws.size).toBeGreaterThan(1);
  });

  it('are as many again the next day, where they are counted by day', async () => {
    await given({ tries: { most: 1, per: 'day' } });
    await take(1, 1, 60);
    expect(await start(2)).toEqual({ ok: false, code: 'NO_TRIES_LEFT' });
    cloud.clock.now = Date.parse('2026-11-21T00:00:00+08:00');
    expect(await paper()).toMatchObject({ triesLeft: 1, next: 2 });
    await take(2, 4, 60);
    expect(await paper()).toMatchObject({ counted: { number: 2, earned: 20 } });
  });

  it('begun twice at the same moment are one', async () => {
    await given({ tries: { most: 2, per: 'paper' } });
    await take(1, 1, 60);
    const [one, other] = await Promise.all([start(2), start(2)]);
    expect(other).toEqual(one);
    expect(await cloud.db.in(Attempts).count({ paperId: PAPER })).toBe(2);
  });
});

describe('a pass line and partial scoring', () => {
  it('are told before and after', async () => {
    await given({ passPercent: 60, multiple: 'partial' });
    expect(await paper()).toMatchObject({ taking: { passPercent: 60, multiple: 'partial' }, isPassed: null });
    await givenAttempt(cloud, 'member1');
    const { q2, ...others } = await rightAnswers(cloud, idOf(1));
    if (q2?.type !== 'multiple') throw new Error('q2 is a multiple choice');
    const half = { type: 'multiple' as const, choices: q2.choices.slice(0, 1) };
    const result = await cloud.expectOk('member1', submitAttempt, {
      attemptId: idOf(1),
      answers: { ...others, q2: half },
    });
    expect(result).toMatchObject({ earned: 17.5, total: 20, passPercent: 60, isPassed: true });
    expect(await paper()).toMatchObject({ isPassed: true });
  });
});

it('a paper without my answers is not found by those whom it does not ask, and shows no question to those it does', async () => {
  await given({});
  expect(await paper()).toEqual({
    paperId: PAPER,
    kind: 'weekly',
    title: '每周自测（2026年第47周）',
    questions: 4,
    minutes: 10,
    opensAt: FRIDAY_MORNING,
    closesAt: Date.parse('2026-11-22T23:59:59.999+08:00'),
    stage: 'open',
    taking: {
      multiple: 'allOrNothing',
      tries: { most: 1, per: 'paper' },
      counts: 'best',
      passPercent: null,
      keys: 'handIn',
    },
    tries: [],
    triesLeft: 1,
    next: 1,
    counted: null,
    isPassed: null,
    issuer: null,
  });
  expect(requestsOfLast(cloud)).toBeLessThanOrEqual(3);
  await cloud.db.in(Papers).updateWhere({ _id: PAPER }, { scope: ['b2'] });
  expect(await cloud.call('member1', openPaper, { paperId: PAPER })).toEqual({ ok: false, code: 'NOT_FOUND' });
});

it('who has answered still finds it after moving away', async () => {
  await given({});
  await givenAttempt(cloud, 'member1');
  await cloud.expectOk('member1', saveAnswer, {
    attemptId: idOf(1),
    question: 'q3',
    answer: { type: 'judge', value: true },
  });
  await cloud.db.in(Papers).updateWhere({ _id: PAPER }, { scope: ['b2'] });
  expect(await paper()).toMatchObject({ tries: [{ number: 1, state: 'open' }] });
});

describe('the right answers', () => {
  const opened = async (number: number) => {
    const view = await cloud.expectOk('member1', openAttempt, { attemptId: idOf(number) });
    if (view.state === 'open') throw new Error('it was handed in');
    return view;
  };
  const closesAt = Date.parse('2026-11-22T23:59:59.999+08:00');

  it('are not shown between tries, only the score; after the last try they are shown for all', async () => {
    await given({ tries: { most: 2, per: 'paper' } });
    await take(1, 2, 60);
    expect(await opened(1)).toMatchObject({
      earned: 10,
      total: 20,
      asked: 4,
      questions: [],
      withheld: { count: 4, until: closesAt },
    });
    await take(2, 4, 60);
    for (const number of [1, 2]) {
      const { questions, withheld } = await opened(number);
      expect(withheld).toBeNull();
      const { q1, q2, q3 } = await rightAnswers(cloud, idOf(number));
      expect(questions.slice(0, 3).map(({ right }) => right)).toEqual([q1, q2, q3]);
      expect(questions[3]).toMatchObject({ accepted: [['三', '3'], ['二']] });
    }
  });

  test.each<[string, Partial<Taking>]>([
    ['that says so', { keys: 'end' }],
    ['with tries on other days', { tries: { most: 1, per: 'day' } }],
  ])('to a paper %s are shown after its end', async (_title, taking) => {
    await given(taking);
    await take(1, 2, 60);
    expect(await opened(1)).toMatchObject({ earned: 10, questions: [], withheld: { count: 4, until: closesAt } });
    expect(await paper()).toMatchObject({ taking: { keys: taking.keys ?? 'handIn' } });
    cloud.clock.now = closesAt + 30_001;
    expect(await opened(1)).toMatchObject({ questions: [{}, {}, {}, {}], withheld: null });
  });

  it('wait for another paper that can ask the question', async () => {
    await given({});
    await take(1, 4, 60);
    expect((await opened(1)).questions).toHaveLength(4);
    const judge = (await cloud.db.in(Attempts).find(idOf(1)))?.questions.find(({ body }) => body.type === 'judge');
    const questions = [{ id: judge?.id ?? '', points: 5 }];
    const content = { by: 'choice' as const, questions };
    const opensAt = FRIDAY_MORNING + 86_400_000;
    await givenPublished(cloud, 'cup', plan({ kind: 'contest', opensAt, content }));
    const { questions: shown, withheld } = await opened(1);
    expect(shown.map(({ key }) => key)).toEqual(['q1', 'q2', 'q4']);
    expect(withheld).toEqual({ count: 1, until: plan().closesAt });
  });
});
