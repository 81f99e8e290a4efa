import type { RoleGrant } from '../../kernel/roles';

/**
 * Whether a move from one path to another (root first) leaves the unit with this path: it is the topmost unit that only
 * the old path has, or lies below that one. A move further down leaves nothing.
 */
export function isLeft(unitPath: readonly string[], from: readonly string[], to: readonly string[]): boolean {
  const topmost = from.find((unitId) => !to.includes(unitId));
  return topmost !== undefined && unitPath.includes(topmost);
}

interface Move {
  from: readonly string[];
  to: readonly string[];
  /** The path of a unit, root first. */
  pathOf: (unitId: string) => readonly string[];
}

/**
 * The roles that end with a transfer: those on units that the member leaves. A role above both units, or in another
 * part of the tree, was not given for the old unit and stays.
 */
export const rolesEnded = (roles: readonly RoleGrant[], { from, to, pathOf }: Move): RoleGrant[] =>
  roles.filter(({ unitId }) => isLeft(pathOf(unitId), from, to));
