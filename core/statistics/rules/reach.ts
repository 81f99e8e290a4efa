import { reaches } from '../../kernel/scope';

/** The part of an assignment that a caller may look at is where its scope and the units the caller manages overlap. */
interface Overlap {
  /** Units that are asked, each with everything below it. */
  scope: readonly string[];
  /** The scope and every unit above it. */
  audience: readonly string[];
  /** Units the caller manages, each with everything below it. */
  managed: readonly string[];
}

/**
 * Units from which everything in the overlap can be found by looking below them, and as little else as possible:
 * the scope itself where the caller stands at or above a part of it, the caller's own units where they stand elsewhere.
 */
export function anchorsOf({ scope, audience, managed }: Overlap): string[] {
  const aside = managed.filter((unitId) => !audience.includes(unitId));
  return aside.length === managed.length ? aside : [...new Set([...scope, ...aside])];
}

export const isInOverlap = (path: readonly string[], { scope, managed }: Omit<Overlap, 'audience'>): boolean =>
  reaches(scope, path) && reaches(managed, path);

/** Of a set of units, those that have none of the set above them. */
export function topmost(units: readonly { unitId: string; path: readonly string[] }[]): string[] {
  const ids = new Set(units.map((unit) => unit.unitId));
  return units.filter((unit) => !unit.path.slice(0, -1).some((above) => ids.has(above))).map((unit) => unit.unitId);
}
