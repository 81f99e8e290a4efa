import { ANSWERING } from '../../core/disclosure/rules/standing';
import { unitsHeld } from '../../core/kernel/roles';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import * as lists from '../_kit/desk/lists';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../_kit/queue-head';
import type { MemberContext } from '../_kit/serve';
import { proposalLists } from './desk';
import { findFeedbackQueue } from './feedback-repository';

/** One request, or none. */
export const headOfQueue = (queue: lists.Queue, context: MemberContext): Promise<QueueHead | null> =>
  lists.headOfQueue(proposalLists, queue, context);

/** The feedback that the caller has to answer. One request, or none. */
export async function headOfFeedback(db: Database, { memberId, roles }: Caller): Promise<QueueHead | null> {
  const unitIds = unitsHeld(roles, ANSWERING);
  if (unitIds.length === 0) return null;
  const queue = await findFeedbackQueue(db, { unitIds, state: 'waiting', exceptFor: memberId, limit: MOST_IN_QUEUE });
  return headOf(queue, ({ disclosureTitle, answerDueAt }) => ({ title: disclosureTitle, dueAt: answerDueAt }));
}
