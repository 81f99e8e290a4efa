import { reaches } from '../../kernel/scope';

/**
 * The input for what a caller may see of an assignment: the overlap of its scope and the units that the caller manages.
 */
interface Overlap {
  /** Units that the assignment asks, each including everything below it. */
  scope: readonly string[];
  /** The scope and every unit above it. */
  audience: readonly string[];
  /** Units that the caller manages, each including everything below it. */
  managed: readonly string[];
}

/**
 * Units whose subtrees contain the whole overlap, and as little else as possible. If the caller manages a unit of the
 * scope or above it, that is the scope; otherwise it is the managed units themselves.
 */
export function anchorsOf({ scope, audience, managed }: Overlap): string[] {
  const aside = managed.filter((unitId) => !audience.includes(unitId));
  return aside.length === managed.length ? aside : [...new Set([...scope, ...aside])];
}

export const isInOverlap = (path: readonly string[], { scope, managed }: Omit<Overlap, 'audience'>): boolean =>
  reaches(scope, path) && reaches(managed, path);

/** The given units without those that lie below another given unit. */
export function topmost(units: readonly { unitId: string; path: readonly string[] }[]): string[] {
  const ids = new Set(units.map((unit) => unit.unitId));
  return units.filter((unit) => !unit.path.slice(0, -1).some((above) => ids.has(above))).map((unit) => unit.unitId);
}
