import { createHash } from 'node:crypto';
import type { BindingState } from '../../../core/org/rules/binding';
import { command, type Database, type Stored } from '../../_kit/database';
import { BindingRequests } from '../collections';

/** `_id` is the identity: it belongs to one member, and a member may have several. */
export interface BindingDoc extends Stored {
  memberId: string;
  boundAt: number;
}

interface RequestFacts extends Stored {
  identity: string;
  name: string;
  unitId: string;
  unitName: string;
  /** Path of the unit, root first. */
  path: string[];
  requestedAt: number;
}
export type BindingRequestDoc = RequestFacts & BindingState;

/** Secretaries see the ids of requests, but must not see openids, so the id is a hash. */
export const requestIdOf = (identity: string): string =>
  createHash('sha256').update(identity).digest('hex').slice(0, 32);

export const bindingDoc = (identity: string, memberId: string, boundAt: number): BindingDoc => ({
  _id: identity,
  v: 1,
  memberId,
  boundAt,
});

export const findRequest = (db: Database, requestId: string): Promise<BindingRequestDoc | null> =>
  db.in(BindingRequests).find(requestId);

export const putRequest = (db: Database, request: BindingRequestDoc): Promise<void> =>
  db.in(BindingRequests).put(request);

/** Requests that wait below these units, oldest first. */
export const findWaitingRequests = (
  db: Database,
  unitIds: readonly string[],
  limit: number,
): Promise<BindingRequestDoc[]> =>
  db
    .in(BindingRequests)
    .query({ status: 'waiting', path: command().in([...unitIds]) }, { orderBy: [['requestedAt', 'asc']], limit });
