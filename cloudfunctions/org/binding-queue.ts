import { unitsHeld } from '../../core/kernel/roles';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../_kit/queue-head';
import { type BindingRequestDoc, findWaitingRequests } from './repository/bindings';

/** The requests that the caller may decide, the longest waiting first. One request, or none. */
export async function findBindingQueue(db: Database, { roles }: Caller): Promise<BindingRequestDoc[]> {
  const unitIds = unitsHeld(roles, ['secretary', 'admin']);
  return unitIds.length === 0 ? [] : findWaitingRequests(db, unitIds, MOST_IN_QUEUE);
}

/** One request, or none. */
export const headOfBindings = async (db: Database, caller: Caller): Promise<QueueHead | null> =>
  headOf(await findBindingQueue(db, caller), ({ name, requestedAt }) => ({ title: name, since: requestedAt }));
