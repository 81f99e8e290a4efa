import type { Mark } from '../../../core/surveys/appraisal';
import {
  areDecisionsWhole,
  areMarksWhole,
  countAppraisal,
  hasManyExcellent,
  phaseOf,
} from '../../../core/surveys/rules/appraisals';
import { isFormRight } from '../../../core/surveys/rules/form';
import { areTimesRight, SETTLING } from '../../../core/surveys/rules/window';

const roll = ['a', 'b', 'c', 'd', 'e', 'f'];
const marksOf = (members: readonly string[], mark: Mark = 'qualified') =>
  members.map((memberId) => ({ memberId, mark }));

describe('what one member gives the others', () => {
  test.each<[string, string[], boolean]>([
    ['everybody but oneself', ['b', 'c', 'd', 'e', 'f'], true],
    ['in another order', ['f', 'c', 'd', 'e', 'b'], true],
    ['oneself too', roll, false],
    ['oneself in the place of another', ['a', 'c', 'd', 'e', 'f'], false],
    ['one is left out', ['b', 'c', 'd', 'e'], false],
    ['one twice', ['b', 'b', 'd', 'e', 'f'], false],
    ['somebody who is not on the roll', ['b', 'c', 'd', 'e', 'x'], false],
    ['nobody', [], false],
  ])('%s', (_title, given, isWhole) => {
    expect(areMarksWhole(marksOf(given), roll, 'a')).toBe(isWhole);
  });
});

test('the branch decides of everybody on the roll, itself included', () => {
  const decided = roll.map((memberId) => ({ memberId, verdict: 'qualified' as const, words: '' }));
  expect([areDecisionsWhole(decided, roll), areDecisionsWhole(decided.slice(1), roll)]).toEqual([true, false]);
});

describe('测评', () => {
  const given = [
    { memberId: 'a', marks: ['excellent', 'excellent', 'abstain', 'basic', 'unqualified'] as Mark[] },
    { memberId: 'b', marks: Array.from({ length: 6 }, (): Mark => 'qualified') },
  ];

  test('counts each grade and the abstentions of each member', () => {
    expect(countAppraisal({ voters: 7, handedIn: 6, given })).toEqual({
      state: 'counted',
      tallies: [
        { memberId: 'a', counts: { excellent: 2, qualified: 0, basic: 1, unqualified: 1, abstain: 1 } },
        { memberId: 'b', counts: { excellent: 0, qualified: 6, basic: 0, unqualified: 0, abstain: 0 } },
      ],
    });
  });

  test.each([
    ['below four fifths of the roll', 8, 6, 'noQuorum'],
    ['with five, of whom each is graded by four', 6, 5, 'tooFew'],
    ['with nobody', 6, 0, 'noQuorum'],
  ])('tells nothing of anybody %s', (_title, voters, handedIn, state) => {
    expect(countAppraisal({ voters, handedIn, given })).toEqual({ state, tallies: [] });
  });
});

test.each([
  [2, 6, false],
  [3, 6, true],
  [1, 3, false],
  [2, 4, true],
  [0, 1, false],
])('%i of %i with 优秀: more than a third, %s', (excellent, members, isMany) => {
  const decided = Array.from({ length: members }, (_, at) => ({
    verdict: at < excellent ? ('excellent' as const) : ('qualified' as const),
  }));
  expect(hasManyExcellent(decided)).toBe(isMany);
});

const HOUR = 3_600_000;

test.each([
  [0, 'self'],
  [HOUR - 1, 'self'],
  [HOUR, 'grading'],
  [2 * HOUR - 1, 'grading'],
  [2 * HOUR, 'counting'],
  [2 * HOUR + SETTLING, 'ended'],
])('at %i ms it is %s', (now, phase) => {
  expect(phaseOf(HOUR, 2 * HOUR, now)).toBe(phase);
});

test('ended early, before anybody could be graded, it is over', () => {
  expect(phaseOf(HOUR, HOUR / 2, HOUR / 2 + SETTLING)).toBe('ended');
});

test.each([
  [HOUR, 2 * HOUR, true],
  [0, 2 * HOUR, false],
  [2 * HOUR, 2 * HOUR, false],
  [3 * HOUR, 2 * HOUR, false],
])('自评 until %i, the end at %i: possible, %s', (selfUntil, closesAt, isRight) => {
  expect(areTimesRight(0, closesAt, selfUntil)).toBe(isRight);
});

describe('the form of an appraisal', () => {
  const form = {
    kind: 'appraisal' as const,
    isSecret: true,
    questions: [],
    candidates: [],
    seats: 0,
    terms: { selfUntil: HOUR, showsTally: false },
    unitId: 'b1',
    scope: ['b1'],
  };

  test.each([
    ['of one branch', {}, true],
    ['named', { isSecret: false }, false],
    ['without its times', { terms: null }, false],
    ['that reaches another branch', { scope: ['b1', 'b2'] }, false],
    ['of another branch', { scope: ['b2'] }, false],
  ])('%s', (_title, changes, isRight) => {
    expect(isFormRight({ ...form, ...changes })).toBe(isRight);
  });
});
