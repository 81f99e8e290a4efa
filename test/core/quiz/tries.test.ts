import type { Attempt } from '../../../core/quiz/attempts/attempt';
import { PLAIN_TAKING, type Taking, type WhichTry } from '../../../core/quiz/papers/taking';
import { isPassed, outcomeOf, type Try } from '../../../core/quiz/rules/attempts/count-tries';
import { type EarlierTry, mayBegin, nextNumber, triesLeft } from '../../../core/quiz/rules/attempts/start-attempt';

const china = (text: string): number => Date.parse(`${text}+08:00`);
const NOW = china('2026-11-20T10:00:00');
const SECOND = 1000;

/** `[points of ten, seconds]`, in the order of tries. */
const closed = (...results: [earned: number, seconds: number][]): Try[] =>
  results.map(([earned, seconds], index) => ({
    number: index + 1,
    startedAt: NOW + index * 100 * SECOND,
    deadline: NOW + 600 * SECOND,
    state: 'submitted',
    answers: {},
    result: { endedAt: NOW + (index * 100 + seconds) * SECOND, earned, total: 10, marks: {} },
  }));

describe('which try counts', () => {
  test.each<[string, WhichTry, Try[], number]>([
    ['the best', 'best', closed([6, 30], [9, 60], [8, 10]), 2],
    ['of equally good ones the quicker', 'best', closed([9, 60], [9, 40], [9, 50]), 2],
    ['of those as quick the earlier', 'best', closed([9, 40], [9, 40]), 1],
    ['the last, though it is worse', 'last', closed([9, 60], [5, 30]), 2],
    ['the first, though it is worse', 'first', closed([5, 60], [9, 30]), 1],
  ])('is %s', (_title, counts, tries, number) => {
    expect(outcomeOf(tries, counts)?.counted.number).toBe(number);
    expect(outcomeOf([...tries].reverse(), counts)?.counted.number).toBe(number);
    expect(outcomeOf(tries, counts)?.finishedAt).toBe(tries[0]?.result?.endedAt);
  });

  it('is none until one is over, and never one that ran out without an answer', () => {
    const [one] = closed([0, 600]);
    if (!one) throw new Error('there is one');
    expect(outcomeOf([], 'best')).toBeNull();
    expect(outcomeOf([{ ...one, state: 'open', result: null }], 'last')).toBeNull();
    expect(outcomeOf([{ ...one, state: 'expired' }], 'first')).toBeNull();
    expect(
      outcomeOf(
        [
          { ...one, state: 'expired' },
          { ...one, number: 2 },
        ],
        'first',
      )?.counted.number,
    ).toBe(2);
  });
});

describe('beginning a try', () => {
  const paper = { state: 'published' as const, opensAt: NOW - SECOND, closesAt: NOW + 86_400_000 };
  const taking = (most: number, per: Taking['tries']['per'] = 'paper'): Taking => ({
    ...PLAIN_TAKING,
    tries: { most, per },
  });
  const begun = (...days: string[]): EarlierTry[] =>
    days.map((day, index) => ({
      number: index + 1,
      startedAt: china(`${day}T09:00:00`),
      deadline: china(`${day}T09:10:00`),
      state: 'submitted',
    }));
  const still = (state: Attempt['state'], deadline: number): EarlierTry[] => [
    { number: 1, startedAt: NOW - 60 * SECOND, deadline, state },
  ];

  test.each<[string, Taking, EarlierTry[], number, number, string]>([
    ['the first', taking(1), [], 1, NOW, 'ok'],
    ['before the paper opens', taking(1), [], 1, NOW - 2 * SECOND, 'PAPER_NOT_OPEN'],
    ['after it closed', taking(1), [], 1, paper.closesAt + 1, 'PAPER_NOT_OPEN'],
    ['a second of one', taking(1), begun('2026-11-20'), 2, NOW, 'NO_TRIES_LEFT'],
    ['a second of two', taking(2), begun('2026-11-20'), 2, NOW, 'ok'],
    ['one that leaves a gap', taking(3), begun('2026-11-20'), 3, NOW, 'CONFLICT'],
    ['while one is open', taking(2), still('open', NOW + SECOND), 2, NOW, 'CONFLICT'],
    ['when the one before ran out', taking(2), still('open', NOW - 31 * SECOND), 2, NOW, 'ok'],
    ['a second today of one a day', taking(1, 'day'), begun('2026-11-20'), 2, NOW, 'NO_TRIES_LEFT'],
    ['the first today, after one yesterday', taking(1, 'day'), begun('2026-11-19'), 2, NOW, 'ok'],
    ['the first after midnight in China', taking(1, 'day'), begun('2026-11-20'), 2, china('2026-11-21T00:00:00'), 'ok'],
  ])('%s', (_title, of, tries, number, now, outcome) => {
    const allowed = mayBegin({ ...paper, taking: of }, tries, number, now);
    expect(allowed.ok ? 'ok' : allowed.code).toBe(outcome);
  });

  it('is never possible on a draft or a withdrawn paper', () => {
    for (const state of ['draft', 'withdrawn'] as const) {
      expect(mayBegin({ ...paper, state, taking: taking(1) }, [], 1, NOW)).toEqual({
        ok: false,
        code: 'PAPER_NOT_OPEN',
      });
    }
  });

  it('counts the tries left, and numbers continue', () => {
    const tries = begun('2026-11-19', '2026-11-20');
    expect(triesLeft({ most: 3, per: 'paper' }, tries, NOW)).toBe(1);
    expect(triesLeft({ most: 3, per: 'day' }, tries, NOW)).toBe(2);
    expect(triesLeft({ most: 1, per: 'paper' }, tries, NOW)).toBe(0);
    expect(nextNumber(tries)).toBe(3);
    expect(nextNumber([])).toBe(1);
  });
});

test.each<[number, number | null, boolean | null]>([
  [6, 60, true],
  [5.99, 60, false],
  [0, 1, false],
  [10, 100, true],
  [0, null, null],
  [6.000000000000001, 60, true],
  [0.1 + 0.2, 3, true],
  [0.7 + 0.1 + 0.1, 9, true],
  [1.1 + 2.2, 33, true],
  [4.35, 44, false],
  [0.29, 3, false],
])('%d of ten points with the line at %s percent: passed is %s', (earned, percent, passed) => {
  expect(isPassed({ earned, total: 10 }, percent)).toBe(passed);
});
