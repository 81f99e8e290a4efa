import { unitsHeld } from '../../core/kernel/roles';
import { REVIEWING } from '../../core/notebook/rules/branch';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../_kit/queue-head';
import { findQueue } from './repository';
import { touchedAt } from './views';

/** The notes that the caller has to review. One request, or none. */
export async function headOfReview(db: Database, { memberId, roles }: Caller): Promise<QueueHead | null> {
  const unitIds = unitsHeld(roles, REVIEWING);
  if (unitIds.length === 0) return null;
  const queue = await findQueue(db, { unitIds, status: 'inReview', exceptFor: memberId, limit: MOST_IN_QUEUE });
  return headOf(queue, (note) => ({ title: note.memberName, since: touchedAt(note) }));
}
