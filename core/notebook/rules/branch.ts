import type { Role } from '../../kernel/roles';
import type { PlacedUnit } from '../../kernel/scope';

/** Roles that decide which shared notes a branch sees. */
export const REVIEWING: readonly Role[] = ['editor', 'secretary', 'admin'];

/**
 * The branch among the units from the root to a member. A group belongs to its branch. Without a branch it is the
 * member's own unit.
 */
export function branchOf<Unit extends PlacedUnit>(units: readonly Unit[]): Unit | null {
  const fromBelow = [...units].sort((left, right) => right.path.length - left.path.length);
  return fromBelow.find((unit) => unit.kind === 'branch') ?? fromBelow[0] ?? null;
}
