import { type Role, type RoleGrant, unitsHeld } from '../../kernel/roles';

/** Look after the comments of a branch. */
export const BRANCH_LOOKERS: readonly Role[] = ['editor', 'secretary'];
/** The same above it, once something has waited too long. */
export const UPPER_LOOKERS: readonly Role[] = ['editor', 'secretary', 'reviewer', 'admin'];

/** What has waited so long, in ms, is for the units above as well. */
export const CLIMBS_AFTER = 48 * 3_600_000;

interface Waiting {
  /** The branch of the author and the units above it, root first. */
  path: readonly string[];
  /** Since when somebody has to look, in ms. */
  waitsSince: number;
}

/** Whether somebody with these roles looks after it at `now`. Nobody looks after their own: that is for the caller. */
export function looksAfter(roles: readonly RoleGrant[], { path, waitsSince }: Waiting, now: number): boolean {
  const branchId = path[path.length - 1] ?? '';
  if (unitsHeld(roles, BRANCH_LOOKERS).includes(branchId)) return true;
  return waitsSince <= now - CLIMBS_AFTER && unitsHeld(roles, UPPER_LOOKERS).some((unitId) => path.includes(unitId));
}
