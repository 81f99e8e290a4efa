import { FEWEST_SHOWN } from '../../kernel/fewest-shown';
import { type Decision, GRADES, MARKS, type Mark, type Marks } from '../appraisal';
import type { AppraisalOutcome, AppraisalPhase, GradeCounts } from '../appraisal-contract';
import { hasQuorum } from './ballots';
import { stageOf } from './window';

/** With one fewer, somebody who has handed in would be graded by fewer than five. */
export const FEWEST_GRADING = FEWEST_SHOWN + 1;

export function phaseOf(selfUntil: number, closesAt: number, now: number): AppraisalPhase {
  const stage = stageOf(closesAt, now);
  if (stage !== 'open') return stage;
  return now < selfUntil ? 'self' : 'grading';
}

/** Whether it says the same people once each. */
const areExactly = (given: readonly string[], wanted: readonly string[]): boolean =>
  given.length === wanted.length && new Set(given).size === given.length && given.every((one) => wanted.includes(one));

/** Whether everybody on the roll but the one who gives them is given one mark. */
export const areMarksWhole = (marks: Marks, roll: readonly string[], ownId: string): boolean =>
  areExactly(
    marks.map(({ memberId }) => memberId),
    roll.filter((memberId) => memberId !== ownId),
  );

/** Whether the branch has decided of everybody on the roll, and of nobody else. */
export const areDecisionsWhole = (decided: readonly Decision[], roll: readonly string[]): boolean =>
  areExactly(
    decided.map(({ memberId }) => memberId),
    roll,
  );

export const countMarks = (given: readonly Mark[]): GradeCounts => ({
  excellent: given.filter((mark) => mark === 'excellent').length,
  qualified: given.filter((mark) => mark === 'qualified').length,
  basic: given.filter((mark) => mark === 'basic').length,
  unqualified: given.filter((mark) => mark === 'unqualified').length,
  abstain: given.filter((mark) => mark === 'abstain').length,
});

interface Graded {
  /** On the roll. */
  voters: number;
  handedIn: number;
  /** What each member on the roll was given, in any order. */
  given: readonly { memberId: string; marks: readonly Mark[] }[];
}

/**
 * Counts 测评. Below four fifths of the roll nothing is decided. Where fewer than six have handed in, nothing is told of
 * anybody: what one member was given could be found by subtraction from what is told of the others.
 */
export function countAppraisal({ voters, handedIn, given }: Graded): AppraisalOutcome {
  if (!hasQuorum({ voters, handedIn })) return { state: 'noQuorum', tallies: [] };
  if (handedIn < FEWEST_GRADING) return { state: 'tooFew', tallies: [] };
  return { state: 'counted', tallies: given.map(({ memberId, marks }) => ({ memberId, counts: countMarks(marks) })) };
}

/** A sign for each mark, so that all papers are as long as each other. */
export const signOf = (mark: Mark): number => MARKS.indexOf(mark);
export const markOf = (sign: number | undefined): Mark => MARKS[sign ?? -1] ?? 'abstain';

/** How often the branch has decided on each; 不确定等次 last. */
export const countDecisions = (decided: readonly Pick<Decision, 'verdict'>[]) =>
  [...GRADES, 'none' as const].map((verdict) => ({
    verdict,
    count: decided.filter((one) => one.verdict === verdict).length,
  }));

/** Usually at most a third are 优秀: more of them is said, and not forbidden. */
export const hasManyExcellent = (decided: readonly Pick<Decision, 'verdict'>[]): boolean =>
  decided.filter(({ verdict }) => verdict === 'excellent').length * 3 > decided.length;
