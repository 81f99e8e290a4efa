import { nameKeyOf } from '../../kernel/name-key';
import { ok, type Result, refuse } from '../../kernel/result';
import { holdsOn, type Role, type RoleGrant } from '../../kernel/roles';

/** The state of a request to be bound to a roster entry. */
export type BindingState =
  | { status: 'waiting' }
  | { status: 'approved'; memberId: string }
  | { status: 'rejected'; reason: string };

export type BindingDecision = { verdict: 'approve'; memberId: string } | { verdict: 'reject'; reason: string };

/**
 * The state after a decision. The same decision may be sent again; a different one comes too late. A rejected person
 * makes a new request; a wrong binding is ended by the member or an administrator.
 */
export function decide(decision: BindingDecision, state: BindingState): Result<BindingState, 'REQUEST_CLOSED'> {
  switch (state.status) {
    case 'waiting':
      return ok(outcomeOf(decision));
    case 'approved':
      return decision.verdict === 'approve' && decision.memberId === state.memberId
        ? ok(state)
        : refuse('REQUEST_CLOSED');
    case 'rejected':
      return decision.verdict === 'reject' ? ok(state) : refuse('REQUEST_CLOSED');
    default:
      return state satisfies never;
  }
}

const outcomeOf = (decision: BindingDecision): BindingState =>
  decision.verdict === 'approve'
    ? { status: 'approved', memberId: decision.memberId }
    : { status: 'rejected', reason: decision.reason };

/** A role of a member, with the path of the unit that it was granted on. */
export interface PlacedRole {
  role: Role;
  path: readonly string[];
}

const KEEPERS: Record<Role, readonly Role[]> = {
  editor: ['secretary', 'admin'],
  secretary: ['secretary', 'admin'],
  reviewer: ['admin'],
  discipline: ['admin'],
  admin: ['admin'],
};

/**
 * Whether somebody may bind an account to a member with the roles `held`. An account can do everything its member may
 * do, so a branch's secretary must not bind one to an administrator who happens to be in the branch.
 */
export const mayBindTo = (grants: readonly RoleGrant[], held: readonly PlacedRole[]): boolean =>
  held.every(({ role, path }) => holdsOn(grants, KEEPERS[role], path));

/** The member that a request would be bound to, as the roster has them. */
export interface BindingTarget {
  memberId: string;
  name: string;
  /** Path of the member's unit, root first. */
  path: readonly string[];
  /** Has, or once had, an account: there may be private notes that a further account would read. */
  hasHistory: boolean;
  roles: readonly PlacedRole[];
}

interface Decider {
  memberId: string;
  roles: readonly RoleGrant[];
}

/** Whether two people would read the names as the same. */
export const isSameName = (left: string, right: string): boolean => nameKeyOf(left) === nameKeyOf(right);

/**
 * Why the keeper of a roster may not approve a request; null if they may. A second account reads everything that is
 * private to the member, so it takes the member's own consent, given from an account of theirs, or an administrator.
 * For the same reason nobody approves an account for themselves here: they consent as the owner, from the first one.
 */
export function whyNotBind(
  decider: Decider,
  request: { name: string },
  target: BindingTarget,
): 'OWN_MATTER' | 'FORBIDDEN' | 'NAME_DIFFERS' | 'CONSENT_NEEDED' | null {
  if (decider.memberId === target.memberId) return 'OWN_MATTER';
  if (!mayBindTo(decider.roles, target.roles)) return 'FORBIDDEN';
  if (!isSameName(request.name, target.name)) return 'NAME_DIFFERS';
  if (target.hasHistory && !holdsOn(decider.roles, ['admin'], target.path)) return 'CONSENT_NEEDED';
  return null;
}

/** Whether a request is one that this member could have made, and therefore may answer. */
export const concerns = (
  request: { name: string; unitId: string },
  member: { name: string; path: readonly string[] },
): boolean => isSameName(request.name, member.name) && member.path.includes(request.unitId);

/** An account of a member. `boundAt` in ms; 0 for one that is older than the records. */
export interface OwnIdentity {
  identity: string;
  boundAt: number;
}

const GRACE_MS = 7 * 86_400_000;

/**
 * Whether a member may end one of their accounts from another: always the one in hand, and any that is no older. An
 * account that got in by deceit could otherwise shut the owner out before they read the notice, so for a week it ends
 * no older one.
 */
export const mayEnd = (ended: OwnIdentity, inHand: OwnIdentity, now: number): boolean =>
  ended.identity === inHand.identity || ended.boundAt >= inHand.boundAt || inHand.boundAt <= now - GRACE_MS;
