import { waitsFor } from '../../core/disclosure/rules/procedure';
import { ANSWERING, DECIDERS, PROPOSERS, standingOf } from '../../core/disclosure/rules/standing';
import type { ProposalQueue } from '../../core/disclosure/workbench-contract';
import { holdsOn, unitsHeld } from '../../core/kernel/roles';
import { place } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../_kit/queue-head';
import { findFeedbackQueue } from './feedback-repository';
import { findHandedIn, findReturned, type QueuedItem, writersOf } from './repository';

/** The items that wait for the caller, the longest waiting first, `MOST_IN_QUEUE` at most. One request, or none. */
export async function findQueue(db: Database, queue: ProposalQueue, caller: Caller): Promise<QueuedItem[]> {
  switch (queue) {
    case 'forMe':
      return findForMe(db, caller);
    case 'returned':
      return findOwnReturned(db, caller);
    default:
      return queue satisfies never;
  }
}

async function findOwnReturned(db: Database, { memberId, roles }: Caller): Promise<QueuedItem[]> {
  if (unitsHeld(roles, PROPOSERS).length === 0) return [];
  return (await findReturned(db, memberId)).filter(({ path }) => holdsOn(roles, PROPOSERS, path));
}

async function findForMe(db: Database, caller: Caller): Promise<QueuedItem[]> {
  const found = await findHandedIn(db, unitsHeld(caller.roles, DECIDERS));
  return found.filter((item) => {
    const placement = place(item.places, item.unitId, item.scope);
    const { status, reviewerId } = item;
    return (
      placement !== null && waitsFor({ status, reviewerId, writerIds: writersOf(item) }, standingOf(caller, placement))
    );
  });
}

/** One request, or none. */
export const headOfQueue = async (db: Database, queue: ProposalQueue, caller: Caller): Promise<QueueHead | null> =>
  headOf(await findQueue(db, queue, caller), ({ title, updatedAt }) => ({ title, since: updatedAt }));

/** The feedback that the caller has to answer. One request, or none. */
export async function headOfFeedback(db: Database, { memberId, roles }: Caller): Promise<QueueHead | null> {
  const unitIds = unitsHeld(roles, ANSWERING);
  if (unitIds.length === 0) return null;
  const queue = await findFeedbackQueue(db, { unitIds, state: 'waiting', exceptFor: memberId, limit: MOST_IN_QUEUE });
  return headOf(queue, ({ disclosureTitle, answerDueAt }) => ({ title: disclosureTitle, dueAt: answerDueAt }));
}
