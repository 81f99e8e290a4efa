import type { BranchStanding } from '../contest-contract';

/** A member of a branch who is asked, and the counted try; null: did not take part. Who is exempt is not among them. */
export interface Entrant {
  result: { earned: number; total: number; seconds: number } | null;
}

export interface Branch {
  unitId: string;
  name: string;
  entrants: readonly Entrant[];
}

/** With fewer than this the mean of a branch would tell what one of them scored. */
export const FEWEST_SHOWN = 3;

const PERCENT = 100;
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * Mean score × participation, our own formula: a branch cannot win by sending its best alone, nor by sending everybody
 * unprepared. Exempt members (党员教育管理工作条例 第二十三条) stand in neither factor: whether they take part is up to them.
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

/** The higher score first, of equal ones the quicker; those without figures last, by name. */
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

const byName = (left: BranchStanding, right: BranchStanding): number => (left.name < right.name ? -1 : 1);
