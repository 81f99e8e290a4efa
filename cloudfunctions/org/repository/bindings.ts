import { createHash } from 'node:crypto';
import { nameKeyOf } from '../../../core/kernel/name-key';
import type { IdentityKind } from '../../../core/org/account-contract';
import type { BindingState } from '../../../core/org/rules/binding';
import { command, type Database, type Stored } from '../../_kit/database';
import { BindingRequests, Bindings } from '../collections';

/** `_id` is the identity: it belongs to one member, and a member may have several. */
export interface BindingDoc extends Stored {
  memberId: string;
  boundAt: number;
  /** The account's name, masked, as whoever asked for the binding said it. */
  account?: string;
}

interface RequestFacts extends Stored {
  identity: string;
  name: string;
  /** See `nameKeyOf`. */
  nameKey: string;
  unitId: string;
  unitName: string;
  /** Path of the unit, root first. */
  path: string[];
  requestedAt: number;
  /** As in `BindingDoc`. */
  account?: string;
  /** Members of that name who have said that it is not they who ask. */
  declinedBy?: string[];
}
export type BindingRequestDoc = RequestFacts & BindingState;

/** Secretaries see the ids of requests, but must not see openids, so the id is a hash. */
export const requestIdOf = (identity: string): string =>
  createHash('sha256').update(identity).digest('hex').slice(0, 32);

/** Shown to both sides, who compare it before one of them agrees. */
export const checkCodeOf = (requestId: string): string =>
  String(Number.parseInt(requestId.slice(0, 8), 16) % 1_000_000).padStart(6, '0');

export const identityKindOf = (identity: string): IdentityKind => (identity.startsWith('wx:') ? 'wechat' : 'browser');

export const bindingDoc = (identity: string, memberId: string, boundAt: number, account?: string): BindingDoc => ({
  _id: identity,
  v: 1,
  memberId,
  boundAt,
  ...(account !== undefined && { account }),
});

export const findRequest = (db: Database, requestId: string): Promise<BindingRequestDoc | null> =>
  db.in(BindingRequests).find(requestId);

/** Requests that wait below these units, oldest first. */
export const findWaitingRequests = (
  db: Database,
  unitIds: readonly string[],
  limit: number,
): Promise<BindingRequestDoc[]> =>
  db
    .in(BindingRequests)
    .query({ status: 'waiting', path: command().in([...unitIds]) }, { orderBy: [['requestedAt', 'asc']], limit });

const MOST_IN_ONE_NAME = 20;

/** Requests that wait in a name that people read as this one, for one of these units, oldest first. */
export const findRequestsNamed = (
  db: Database,
  name: string,
  unitIds: readonly string[],
): Promise<BindingRequestDoc[]> =>
  db
    .in(BindingRequests)
    .query(
      { nameKey: nameKeyOf(name), status: 'waiting', unitId: command().in([...unitIds]) },
      { orderBy: [['requestedAt', 'asc']], limit: MOST_IN_ONE_NAME },
    );

/** The bindings of these identities; those that are older than the records are left out. */
export async function findBindings(db: Database, identities: readonly string[]): Promise<Map<string, BindingDoc>> {
  const found = await db.in(Bindings).query({ _id: command().in([...identities]) }, { limit: identities.length });
  return new Map(found.map((binding) => [binding._id, binding]));
}
