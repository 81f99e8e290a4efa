import { BRANCH_LOOKERS, CLIMBS_AFTER, UPPER_LOOKERS } from '../../core/discussion/rules/lookers';
import { orderKey } from '../../core/kernel/order-key';
import { unitsHeld } from '../../core/kernel/roles';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../_kit/queue-head';
import type { CommentDoc } from './documents';
import { findWaiting } from './repository';

/** What the caller has to look at, the longest waiting first. At most two requests at once. */
export const findWaitingFor = (
  db: Database,
  { memberId, roles }: Caller,
  { now, cursor, limit }: { now: number; cursor?: string | undefined; limit: number },
): Promise<CommentDoc[]> =>
  findWaiting(db, {
    branchIds: unitsHeld(roles, BRANCH_LOOKERS),
    unitIds: unitsHeld(roles, UPPER_LOOKERS),
    // Ids come after the time in an order key, and `~` after every id.
    climbedBy: orderKey(now - CLIMBS_AFTER, '~'),
    exceptFor: memberId,
    cursor,
    limit,
  });

/** The comments that the caller has to look at; none where the policy has no comments. */
export async function headOfComments(db: Database, caller: Caller, now: number): Promise<QueueHead | null> {
  if (caller.policy.voices === 'off') return null;
  const found = await findWaitingFor(db, caller, { now, limit: MOST_IN_QUEUE });
  return headOf(found, ({ placeTitle, waitsSince }) => ({ title: placeTitle, since: waitsSince }));
}
