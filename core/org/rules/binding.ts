import { ok, type Result, refuse } from '../../kernel/result';
import { holdsOn, type Role, type RoleGrant } from '../../kernel/roles';

/** The state of a request to be bound to a roster entry. */
export type BindingState =
  | { status: 'waiting' }
  | { status: 'approved'; memberId: string }
  | { status: 'rejected'; reason: string };

export type BindingDecision = { verdict: 'approve'; memberId: string } | { verdict: 'reject'; reason: string };

/**
 * The state after a secretary's decision. The same decision may be sent again; a different one comes too late. A
 * rejected person makes a new request; a wrong binding is corrected by the administrator.
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
  admin: ['admin'],
};

/**
 * Whether somebody may bind an account to a member with the roles `held`. An account can do everything its member may
 * do, so a branch's secretary must not bind one to an administrator who happens to be in the branch.
 */
export const mayBindTo = (grants: readonly RoleGrant[], held: readonly PlacedRole[]): boolean =>
  held.every(({ role, path }) => holdsOn(grants, KEEPERS[role], path));
