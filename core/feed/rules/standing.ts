import { holdsOn, type Role, type RoleGrant } from '../../kernel/roles';
import { holdsOnScope, type Placement } from '../../kernel/scope';

export const WRITERS: readonly Role[] = ['editor', 'secretary', 'admin'];
/** Roles that see a unit's unpublished posts: its writers and those who sign off. */
export const WORKERS: readonly Role[] = ['editor', 'secretary', 'reviewer', 'admin'];

/** What a person is to a post. */
export interface Standing {
  isAuthor: boolean;
  /** Writes for the unit in whose name the post appears. */
  isWriter: boolean;
  /** Publishes in the name of that unit. */
  isPublisher: boolean;
  /** Signs off for every unit that the post reaches. */
  isSigner: boolean;
  /** Administers every unit that the post reaches. */
  isAdmin: boolean;
}

interface Person {
  memberId: string;
  roles: readonly RoleGrant[];
}

export const standingOf = ({ memberId, roles }: Person, authorId: string, { unit, scope }: Placement): Standing => ({
  isAuthor: memberId === authorId,
  isWriter: holdsOn(roles, WRITERS, unit.path),
  isPublisher: holdsOn(roles, ['secretary', 'admin'], unit.path),
  isSigner: holdsOnScope(roles, ['reviewer', 'admin'], scope),
  isAdmin: holdsOnScope(roles, ['admin'], scope),
});
