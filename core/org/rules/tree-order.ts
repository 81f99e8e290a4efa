import { compareNames } from '../../kernel/name-order';

interface Place {
  name: string;
  /** Ids from the root to the unit itself. */
  path: readonly string[];
}

/**
 * Units as a tree is read: each before those below it, sisters by their names as people look for them. Below a unit that is
 * not among them, sisters go by id.
 */
export function inTreeOrder<Unit extends Place>(units: readonly Unit[]): Unit[] {
  const nameOf = new Map(units.map(({ name, path }) => [path[path.length - 1], name]));
  return units
    .map((unit) => ({ unit, steps: unit.path.map((id) => ({ id, name: nameOf.get(id) ?? '' })) }))
    .sort((left, right) => compareSteps(left.steps, right.steps))
    .map(({ unit }) => unit);
}

interface Step {
  id: string;
  name: string;
}

function compareSteps(left: readonly Step[], right: readonly Step[]): number {
  for (const [at, ours] of left.entries()) {
    const theirs = right[at];
    if (theirs === undefined) return 1;
    if (ours.id === theirs.id) continue;
    return compareNames(ours.name, theirs.name) || (ours.id < theirs.id ? -1 : 1);
  }
  return left.length - right.length;
}
