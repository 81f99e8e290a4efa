import { WORKERS } from '../../core/desk/standing';
import { unitsHeld } from '../../core/kernel/roles';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import * as lists from '../_kit/desk/lists';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../_kit/queue-head';
import type { MemberContext } from '../_kit/serve';
import { callLists } from './desk';
import type { CallDoc } from './documents';
import { stageNow } from './readable-call';
import { countLeft, findJuriesOf, findWaiting } from './repository';

/** Calls that wait for the caller at the desk. One request, or none. */
export const headOfQueue = async (queue: lists.Queue, context: MemberContext): Promise<QueueHead | null> =>
  context.caller.policy.voices === 'off' ? null : lists.headOfQueue(callLists(context.now), queue, context);

/** The works that the caller has to look at. Nothing says since when they wait: that would tell whose they are. */
export async function headOfWorks(db: Database, { memberId, roles, policy }: Caller): Promise<QueueHead | null> {
  const unitIds = unitsHeld(roles, WORKERS);
  if (policy.voices === 'off' || unitIds.length === 0) return null;
  const found = await findWaiting(db, unitIds, { exceptFor: memberId, limit: MOST_IN_QUEUE });
  return headOf(found, ({ callTitle }) => ({ title: callTitle }));
}

/** The calls in which the caller still has works to score, as a juror. One request, and two for each call. */
export async function findToJudge(db: Database, { memberId }: Caller, now: number): Promise<CallDoc[]> {
  const calls = (await findJuriesOf(db, memberId)).filter((call) => stageNow(call, now) === 'judging');
  const left = await Promise.all(calls.map(({ _id }) => countLeft(db, _id, memberId)));
  return calls.filter((_call, at) => (left[at] ?? 0) > 0);
}

export async function headOfJudging(db: Database, caller: Caller, now: number): Promise<QueueHead | null> {
  if (caller.policy.voices === 'off') return null;
  return headOf(await findToJudge(db, caller, now), ({ title, judgedBy }) => ({ title, dueAt: judgedBy }));
}
