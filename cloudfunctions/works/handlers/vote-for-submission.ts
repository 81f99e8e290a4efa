import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { type Answer, route } from '../../_kit/serve';
import { Submissions, WorkParts, WorkVotes } from '../collections';
import { opinionIdOf, partIdOf } from '../documents';
import { findJudged } from '../judged-submission';
import { findOrNewPart } from '../keeping';

export const voteForSubmission = route(contract.voteForSubmission, async ({ submissionId, isVoted }, context) => {
  const { db, caller } = context;
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const found = await findJudged(submissionId, context, ({ call, isReached }) => call.hasVotes && isReached);
  if (!found.ok) return found;
  const { memberId } = caller;
  const { callId } = found.value.work;
  const { votesEach } = found.value.reading.call;
  return db.transaction(async (transaction): Promise<Answer<typeof contract.voteForSubmission>> => {
    const work = await transaction.in(Submissions).find(submissionId);
    if (work?.state !== 'in') return refuse('NOT_FOUND');
    const part = findOrNewPart(await transaction.in(WorkParts).find(partIdOf(callId, memberId)), callId, memberId);
    const present = part.votedFor.includes(submissionId);
    if (present === isVoted) return ok({ isVoted, votesUsed: part.votedFor.length });
    if (isVoted && part.votedFor.length >= votesEach) return refuse('VOTES_USED');
    const votedFor = isVoted ? [...part.votedFor, submissionId] : part.votedFor.filter((one) => one !== submissionId);
    const _id = opinionIdOf(submissionId, memberId);
    await transaction.in(WorkParts).put({ ...part, votedFor });
    if (isVoted) await transaction.in(WorkVotes).put({ _id, v: 1, callId, submissionId });
    else await transaction.in(WorkVotes).remove(_id);
    return ok({ isVoted, votesUsed: votedFor.length });
  });
});
