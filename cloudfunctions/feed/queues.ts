import { DECIDERS, standingOf, WRITERS } from '../../core/feed/rules/standing';
import { waitsFor } from '../../core/feed/rules/workflow';
import type { WorkQueue } from '../../core/feed/workbench-contract';
import { holdsOn, unitsHeld } from '../../core/kernel/roles';
import { place } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { headOf, type QueueHead } from '../_kit/queue-head';
import { findHandedIn, findReturned, type QueuedPost, writersOf } from './repository';

/** The posts that wait for the caller, the longest waiting first, `MOST_IN_QUEUE` at most. One request, or none. */
export async function findQueue(db: Database, queue: WorkQueue, caller: Caller): Promise<QueuedPost[]> {
  switch (queue) {
    case 'forMe':
      return findForMe(db, caller);
    case 'returned':
      return findOwnReturned(db, caller);
    default:
      return queue satisfies never;
  }
}

async function findOwnReturned(db: Database, { memberId, roles }: Caller): Promise<QueuedPost[]> {
  if (unitsHeld(roles, WRITERS).length === 0) return [];
  return (await findReturned(db, memberId)).filter(({ path }) => holdsOn(roles, WRITERS, path));
}

async function findForMe(db: Database, caller: Caller): Promise<QueuedPost[]> {
  const found = await findHandedIn(db, unitsHeld(caller.roles, DECIDERS));
  return found.filter((post) => {
    const placement = place(post.places, post.unitId, post.scope);
    return placement !== null && waitsFor(post.status, standingOf(caller, writersOf(post), placement));
  });
}

/** One request, or none. */
export const headOfQueue = async (db: Database, queue: WorkQueue, caller: Caller): Promise<QueueHead | null> =>
  headOf(await findQueue(db, queue, caller), ({ title, updatedAt }) => ({ title, since: updatedAt }));
