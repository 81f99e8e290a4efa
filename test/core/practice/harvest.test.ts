import { testOfAttempt, testOfMinute } from '../../../core/practice/rules/ended-tests';
import {
  afterHarvest,
  type EndedTest,
  freshTests,
  type Harvest,
  NOTHING_HARVESTED,
  searchFrom,
} from '../../../core/practice/rules/harvest';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const topics = new Map([
  ['zz:q1', '监察法'],
  ['zz:q2', '保密法'],
]);
const ended = (id: string, endedAt: number, ...wrong: string[]): EndedTest => ({
  id,
  kind: 'attempt',
  endedAt,
  answers: ['zz:q1', 'zz:q2', 'zz:gone'].map((questionId) => ({ questionId, isRight: !wrong.includes(questionId) })),
});
const take = (...tests: EndedTest[]): Harvest =>
  tests.reduce((harvest, test) => afterHarvest(harvest, test, topics), NOTHING_HARVESTED);

it('counts right and wrong by topic; a question that is gone has none', () => {
  expect(take(ended('t1', NOW, 'zz:q1'), ended('t2', NOW + 1, 'zz:q1', 'zz:gone')).topics).toEqual([
    { topic: '监察法', answered: 2, wrong: 2 },
    { topic: '保密法', answered: 2, wrong: 0 },
  ]);
});

it('counts a test once', () => {
  const harvest = take(ended('t1', NOW, 'zz:q1'));
  expect(afterHarvest(harvest, ended('t1', NOW, 'zz:q1'), topics)).toBe(harvest);
  expect(freshTests(harvest, [ended('t1', NOW), ended('t2', NOW - 1)], 10).map(({ id }) => id)).toEqual(['t2']);
});

it('searches attempts from a day back, because their end may be noticed late, and minute tests from the last one on', () => {
  const harvest = take(ended('t1', NOW), { ...ended('r1', NOW + 5), kind: 'minute' });
  expect(searchFrom(harvest, 'attempt')).toBe(NOW - DAY);
  expect(searchFrom(harvest, 'minute')).toBe(NOW + 5);
});

it('forgets tests that no search can find again', () => {
  const harvest = take(
    ended('old', NOW - 3 * DAY),
    { ...ended('r1', NOW), kind: 'minute' },
    ended('recent', NOW - DAY / 2),
    ended('new', NOW),
  );
  expect(harvest.seen.map(({ id }) => id)).toEqual(['r1', 'recent', 'new']);
});

it('takes the oldest tests first and leaves the rest for the next time', () => {
  const found = [3, 1, 2].map((number) => ended(`t${number}`, NOW + number));
  expect(freshTests(NOTHING_HARVESTED, found, 2).map(({ id }) => id)).toEqual(['t1', 't2']);
});

describe('what counts as a mistake', () => {
  const questions = ['q1', 'q2', 'q3', 'q4'].map((key) => ({ key, id: `zz:${key}`, points: 2 }));
  const answers = {
    q1: { type: 'judge' as const, value: true },
    q2: { type: 'multiple' as const, choices: ['a'] },
    q3: { type: 'multiple' as const, choices: [] },
  };
  const marks = { q1: 2, q2: 1, q3: 0, q4: 0 };
  const expected = [
    { questionId: 'zz:q1', isRight: true },
    { questionId: 'zz:q2', isRight: false },
  ];

  it('in an attempt: an answer with less than all points, but no question left open', () => {
    const result = { endedAt: NOW, earned: 3, total: 8, marks };
    expect(testOfAttempt('t1', { questions, answers, result }).answers).toEqual(expected);
  });

  it('in a minute test: the same', () => {
    const result = { right: 1, isLate: true, marks };
    expect(testOfMinute('r1', { questions, answers, result, endedAt: NOW })).toMatchObject({
      kind: 'minute',
      answers: expected,
    });
  });
});
