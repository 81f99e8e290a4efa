import type { BallotOutcome } from '../../../core/surveys/contract';
import { areStanding, countBallots, hasQuorum, judgeBallot, sortedBallots } from '../../../core/surveys/rules/ballots';

const candidates = ['甲', '乙', '丙', '丁'];

describe('a ballot', () => {
  test.each<[string, number[], 'valid' | 'void' | 'abstained']>([
    ['with one pick', [1], 'valid'],
    ['with as many as seats', [1, 0], 'valid'],
    ['with more than seats', [1, 0, 2], 'void'],
    ['that is empty', [], 'abstained'],
  ])('%s', (_title, picks, verdict) => {
    expect(judgeBallot(picks, 2)).toBe(verdict);
  });

  test.each<[string, number[], boolean]>([
    ['candidates', [3, 0], true],
    ['nobody', [], true],
    ['somebody who is not standing', [4], false],
    ['a number below the first', [-1], false],
    ['somebody twice', [1, 1], false],
  ])('for %s', (_title, picks, isRight) => {
    expect(areStanding(picks, candidates)).toBe(isRight);
  });
});

test.each<[number, number, boolean]>([
  [10, 8, true],
  [10, 7, false],
  [7, 6, true],
  [7, 5, false],
  [5, 4, true],
])('of %i voters, %i are a quorum: %s', (voters, handedIn, isQuorum) => {
  expect(hasQuorum({ voters, handedIn })).toBe(isQuorum);
});

describe('the count', () => {
  const count = (seats: number, voters: number, ...ballots: number[][]) =>
    countBallots({ candidates, seats, voters, ballots });
  const times = (number: number, picks: number[]) => Array.from({ length: number }, () => picks);

  test.each<[string, BallotOutcome, Partial<BallotOutcome>]>([
    [
      'gives the seat to whoever has most votes',
      count(1, 6, ...times(3, [1]), ...times(2, [0]), []),
      { state: 'decided', votes: [2, 3, 0, 0], valid: 5, abstained: 1, elected: [1], tied: [], seatsLeft: 0 },
    ],
    [
      'leaves void ballots out',
      count(1, 6, ...times(3, [1, 2]), ...times(2, [0]), [1]),
      { state: 'decided', votes: [2, 1, 0, 0], valid: 3, voided: 3, elected: [0] },
    ],
    [
      'sends the tied to a second round, for the seats that are left',
      count(2, 6, ...times(2, [0, 1]), ...times(2, [0, 2]), [1, 2], [0]),
      { state: 'tied', votes: [5, 3, 3, 0], elected: [0], tied: [1, 2], seatsLeft: 1 },
    ],
    [
      'elects both where both have room',
      count(2, 6, ...times(3, [0]), ...times(3, [1])),
      { state: 'decided', elected: [0, 1], tied: [], seatsLeft: 0 },
    ],
    [
      'elects nobody without a vote',
      count(2, 6, ...times(6, [3])),
      { state: 'decided', elected: [3], tied: [], seatsLeft: 1 },
    ],
    ['elects nobody where all abstain', count(1, 5, ...times(5, [])), { state: 'decided', elected: [], seatsLeft: 1 }],
  ])('%s', (_title, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
  });

  test.each<[string, BallotOutcome, string]>([
    ['below four fifths', count(1, 8, ...times(6, [1])), 'noQuorum'],
    ['of fewer than five', count(1, 4, ...times(4, [1])), 'tooFew'],
  ])('tells nothing %s', (_title, { state, ...rest }, expected) => {
    expect(state).toBe(expected);
    expect(Object.values(rest).flat().filter(Boolean)).toEqual([]);
  });

  test('sorts the ballots by what they say, however they came', () => {
    const expected = [
      { picks: [], count: 2 },
      { picks: [0], count: 1 },
      { picks: [0, 2], count: 2 },
      { picks: [1], count: 1 },
    ];
    expect(sortedBallots([[1], [2, 0], [], [0], [0, 2], []])).toEqual(expected);
    expect(sortedBallots([[], [0], [0, 2], [], [2, 0], [1]])).toEqual(expected);
  });
});
