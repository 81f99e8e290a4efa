import { type Role, type RoleGrant, unitsHeld } from './roles';

/**
 * Everybody whose words may stand in a text: whoever wrote it first, and whoever has changed it since. Nobody is ever
 * taken off, because what they wrote may still be part of it. Saving without a change adds nobody.
 */
export const writersAfter = (writers: readonly string[], writerId: string, isChanged: boolean): string[] =>
  isChanged && !writers.includes(writerId) ? [...writers, writerId] : [...writers];

interface Judge {
  memberId: string;
  /** Administers everything concerned: there is no higher office to ask, and the audit log records who it was. */
  isAdmin: boolean;
}

/**
 * Whether somebody may pass what these people had a hand in: its writers, or those who took the step before. The rule of
 * every decision that takes two people.
 */
export const mayPass = ({ memberId, isAdmin }: Judge, involved: readonly (string | null)[]): boolean =>
  isAdmin || !involved.includes(memberId);

/** Somebody with a role on the unit of a thing, or on one above it. */
export interface Colleague {
  memberId: string;
  roles: readonly RoleGrant[];
}

interface Matter {
  /** Of the unit in whose name it appears, root first. */
  path: readonly string[];
  /** Roles that pass it. */
  offices: readonly Role[];
  involved: readonly string[];
}

/**
 * Whether there is nobody else to pass what somebody wrote: from the unit in whose name it appears up to the one on which
 * they hold the office themselves, no colleague holds it and had no hand in it. Those further above do not count: they have
 * the office for every unit below them, and a branch with one secretary would publish nothing without them. null: it is not
 * known who there is, so there may be somebody.
 */
export function isOnlyOne(
  { memberId, roles }: Colleague,
  colleagues: readonly Colleague[] | null,
  { path, offices, involved }: Matter,
): boolean {
  const held = unitsHeld(roles, offices);
  const seat = path.map((unitId) => held.includes(unitId)).lastIndexOf(true);
  if (seat === -1 || colleagues === null) return false;
  const concerned = path.slice(seat);
  return colleagues.every(
    (other) =>
      other.memberId === memberId ||
      involved.includes(other.memberId) ||
      !unitsHeld(other.roles, offices).some((unitId) => concerned.includes(unitId)),
  );
}
