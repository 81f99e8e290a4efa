import { holdsOn, type Role, type RoleGrant } from '../../kernel/roles';
import { holdsOnScope, type Placement, staysInOneBranch } from '../../kernel/scope';

export const PROPOSERS: readonly Role[] = ['editor', 'secretary', 'admin'];
/** Who sees the items of a unit on their way: those who propose, review and approve. */
export const WORKERS: readonly Role[] = ['editor', 'secretary', 'reviewer', 'admin'];
/** Who answers for a unit: reports on its items and replies to what members write. */
export const ANSWERING: readonly Role[] = ['secretary', 'admin'];

/** How a person stands to an item of 党务公开. */
export interface Standing {
  memberId: string;
  mayPropose: boolean;
  mayReview: boolean;
  mayApprove: boolean;
  /** May tell of progress and result, and withdraw. */
  mayReport: boolean;
  /** Administers the unit: the only one who may take two steps of the procedure alone. */
  isAdmin: boolean;
}

interface Person {
  memberId: string;
  roles: readonly RoleGrant[];
}

/**
 * Within a branch its secretary approves; what goes further is approved by whoever leads all that it reaches, and who
 * leads all may approve for a branch too.
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
