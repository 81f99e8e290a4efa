import { holdsOn, type Role, type RoleGrant } from '../../kernel/roles';
import { holdsOnScope, type Placement, staysInOneBranch } from '../../kernel/scope';

export const PROPOSERS: readonly Role[] = ['editor', 'secretary', 'admin'];
/** Roles that see a unit's unpublished items: those who propose, review or approve. */
export const WORKERS: readonly Role[] = ['editor', 'secretary', 'reviewer', 'admin'];
/** Roles that review or approve what was handed in. */
export const DECIDERS: readonly Role[] = ['secretary', 'reviewer', 'admin'];
/** Roles that speak for a unit: they report on its items and answer its feedback. */
export const ANSWERING: readonly Role[] = ['secretary', 'admin'];

/** What a person may do with an item of 党务公开. */
export interface Standing {
  memberId: string;
  mayPropose: boolean;
  mayReview: boolean;
  mayApprove: boolean;
  /** May add progress and the result, and withdraw the item. */
  mayReport: boolean;
  /** Administers the unit. Only an administrator may take two steps of the procedure alone. */
  isAdmin: boolean;
}

interface Person {
  memberId: string;
  roles: readonly RoleGrant[];
}

/**
 * An item that stays in one branch may be approved by the branch's secretary or administrator. Any item may be approved
 * by a reviewer or administrator of every unit in its scope.
 */
export function standingOf({ memberId, roles }: Person, placement: Placement): Standing {
  const { unit, scope } = placement;
  const answersForUnit = holdsOn(roles, ANSWERING, unit.path);
  return {
    memberId,
    mayPropose: holdsOn(roles, PROPOSERS, unit.path),
    mayReview: holdsOn(roles, ['secretary', 'reviewer', 'admin'], unit.path),
    mayApprove: (staysInOneBranch(placement) && answersForUnit) || holdsOnScope(roles, ['reviewer', 'admin'], scope),
    mayReport: answersForUnit,
    isAdmin: holdsOn(roles, ['admin'], unit.path),
  };
}
