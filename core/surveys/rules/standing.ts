import { type Colleague, isOnlyOne, mayPass } from '../../kernel/four-eyes';
import { holdsOn, type Role, type RoleGrant } from '../../kernel/roles';
import { holdsOnScope, type Placement } from '../../kernel/scope';

export const WRITERS: readonly Role[] = ['editor', 'secretary', 'admin'];
/** Roles that see what is not published: writers and those who sign off. */
export const WORKERS: readonly Role[] = ['editor', 'secretary', 'reviewer', 'admin'];
/** Roles that take the next step with what was handed in. */
export const DECIDERS: readonly Role[] = ['secretary', 'reviewer', 'admin'];

/** Roles that publish in the name of their unit. */
const PUBLISHERS: readonly Role[] = ['secretary', 'admin'];

/** What a person is to a survey. */
export interface Standing {
  /** Had no hand in the text, see `mayPass`: may sign it off. */
  isFreshEye: boolean;
  /** Nobody else of the unit could pass it: whoever wrote it may publish it within the unit, and it is marked. */
  isOnlyOne?: boolean;
  isWriter: boolean;
  /** Publishes in the name of the unit that holds it. */
  isPublisher: boolean;
  /** Signs off for every unit that it reaches. */
  isSigner: boolean;
  /** Has proposed another end, which somebody else has to confirm: an administrator too. */
  isProposer: boolean;
}

interface Person {
  memberId: string;
  roles: readonly RoleGrant[];
}

interface Involved {
  writerIds: readonly string[];
  proposerId: string | null;
}

export const standingOf = (
  { memberId, roles }: Person,
  { writerIds, proposerId }: Involved,
  { unit, scope }: Placement,
  colleagues: readonly Colleague[] | null = null,
): Standing => ({
  isFreshEye: mayPass({ memberId, isAdmin: holdsOnScope(roles, ['admin'], scope) }, writerIds),
  isWriter: holdsOn(roles, WRITERS, unit.path),
  isOnlyOne: isOnlyOne({ memberId, roles }, colleagues, { path: unit.path, offices: PUBLISHERS, involved: writerIds }),
  isPublisher: holdsOn(roles, PUBLISHERS, unit.path),
  isSigner: holdsOnScope(roles, ['reviewer', 'admin'], scope),
  isProposer: memberId === proposerId,
});
