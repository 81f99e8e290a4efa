import { type Result, refuse } from '../../core/kernel/result';
import type { MemberContext } from '../_kit/serve';
import type { SubmissionDoc } from './documents';
import { type Reading, readingOf } from './readable-call';
import { findCall, findSubmission } from './repository';

/**
 * A work that is in, with its call, for somebody who judges it or votes for it now; in any state for whoever takes a vote
 * back. Two requests.
 */
export async function findJudged(
  submissionId: string,
  { db, caller, now }: MemberContext,
  mayJudge: (reading: Reading) => boolean,
  inAnyState = false,
): Promise<
  Result<{ work: SubmissionDoc; reading: Reading }, 'NOT_FOUND' | 'NOT_JUDGING' | 'FORBIDDEN' | 'OWN_MATTER'>
> {
  const work = await findSubmission(db, submissionId);
  const call = work && (inAnyState || work.state === 'in') ? await findCall(db, work.callId) : null;
  const reading = call && readingOf(call, caller, now);
  if (!work || !reading) return refuse('NOT_FOUND');
  if (!mayJudge(reading)) return refuse('FORBIDDEN');
  if (reading.stage !== 'judging') return refuse('NOT_JUDGING');
  return work.memberId === caller.memberId ? refuse('OWN_MATTER') : { ok: true, value: { work, reading } };
}
