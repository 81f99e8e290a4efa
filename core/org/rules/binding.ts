import { ok, type Result, refuse } from '../../kernel/result';
import { holdsOn, type Role, type RoleGrant } from '../../kernel/roles';

/** Where a request to be bound to a roster entry stands. */
export type BindingState =
  | { status: 'waiting' }
  | { status: 'approved'; memberId: string }
  | { status: 'rejected'; reason: string };

export type BindingDecision = { verdict: 'approve'; memberId: string } | { verdict: 'reject'; reason: string };

/**
 * The state after a secretary's decision. The decision that was already taken may be sent again; another one comes too
 * late: who was rejected asks again, who was bound wrongly is a matter for the administrator.
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

/** A role that a member holds, with the path of the unit it is held on. */
export interface PlacedRole {
  role: Role;
  path: readonly string[];
}

const KEEPERS: Record<Role, readonly Role[]> = {
  editor: ['secretary', 'admin'],
  secretary: ['secretary', 'admin'],
  reviewer: ['admin'],
  admin: ['admin'],
};

/**
 * Whether somebody may say which accounts are a member's. Whoever signs in with one may do all that the member may, so a
 * branch's secretary must not be able to bind an account to an administrator who happens to be in the branch.
 */
export const mayBindTo = (grants: readonly RoleGrant[], held: readonly PlacedRole[]): boolean =>
  held.every(({ role, path }) => holdsOn(grants, KEEPERS[role], path));
