import type { Role } from '../../kernel/roles';
import type { PlacedUnit } from '../../kernel/scope';

/** Who decides what members share in a branch. */
export const REVIEWING: readonly Role[] = ['editor', 'secretary', 'admin'];

/** Of the units from the root to a member: the branch, of which a group is part; without a branch, the member's own unit. */
export function branchOf<Unit extends PlacedUnit>(units: readonly Unit[]): Unit | null {
  const fromBelow = [...units].sort((left, right) => right.path.length - left.path.length);
  return fromBelow.find((unit) => unit.kind === 'branch') ?? fromBelow[0] ?? null;
}
