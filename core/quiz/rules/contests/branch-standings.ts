import { byName } from '../../../kernel/name-order';
import type { BranchStanding } from '../../contests/contract';

/**
 * A member of a branch who is asked, with their counted try; null when they did not take part. Exempt members are left
 * out.
 */
export interface Entrant {
  result: { earned: number; total: number; seconds: number } | null;
}

export interface Branch {
  unitId: string;
  name: string;
  entrants: readonly Entrant[];
}

/** With fewer participants, a branch's mean would reveal individual scores. */
export const FEWEST_SHOWN = 3;

const PERCENT = 100;
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Half up, as it would be done by hand: 1.005 is 1.01, though its binary value lies below. */
const rounded = (value: number, digits: number): number =>
  Math.round(Number((value * 10 ** digits).toPrecision(12))) / 10 ** digits;

/**
 * Score of a branch = mean score × participation. This is our own formula: a branch cannot win by sending only its best
 * members, nor by sending everybody unprepared. Exempt members (党员教育管理工作条例 第二十三条) count in neither factor, so taking
 * part is up to them.
 */
function standingOf({ unitId, name, entrants }: Branch): BranchStanding {
  const results = entrants.flatMap(({ result }) => result ?? []);
  const asked = entrants.length;
  if (results.length < FEWEST_SHOWN) return { unitId, name, asked, figures: null };
  const mean = meanOf(results.map(({ earned, total }) => (total > 0 ? (earned / total) * PERCENT : 0)));
  const participation = results.length / asked;
  return {
    unitId,
    name,
    asked,
    figures: {
      participants: results.length,
      mean: rounded(mean, 2),
      participation: rounded(participation, 4),
      score: rounded(mean * participation, 2),
      seconds: Math.round(meanOf(results.map(({ seconds }) => seconds))),
    },
  };
}

/** The branch of somebody in these units, root first: the nearest that is compared; null if none is. */
export const branchAmong = (branches: readonly Pick<Branch, 'unitId'>[], path: readonly string[]): string | null =>
  [...path].reverse().find((unitId) => branches.some((branch) => branch.unitId === unitId)) ?? null;

/** Sorted by score, highest first, then by time, quickest first. Branches without figures come last, by name. */
export const standingsOf = (branches: readonly Branch[]): BranchStanding[] =>
  branches
    .filter(({ entrants }) => entrants.length > 0)
    .map(standingOf)
    .sort((left, right) => {
      if (!left.figures || !right.figures) return Number(!left.figures) - Number(!right.figures) || byName(left, right);
      return (
        right.figures.score - left.figures.score || left.figures.seconds - right.figures.seconds || byName(left, right)
      );
    });
