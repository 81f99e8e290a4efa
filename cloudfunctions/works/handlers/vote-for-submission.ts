import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { type Answer, route } from '../../_kit/serve';
import { Submissions, WorkParts, WorkVotes } from '../collections';
import { opinionIdOf, partIdOf } from '../documents';
import { findJudged } from '../judged-submission';
import { findOrNewPart } from '../keeping';
import type { Reading } from '../readable-call';

export const voteForSubmission = route(contract.voteForSubmission, async ({ submissionId, isVoted }, context) => {
  const { db, caller } = context;
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const mayVote = ({ call, isReached }: Reading) => call.hasVotes && isReached;
  const found = await findJudged(submissionId, context, mayVote, !isVoted);
  if (!found.ok) return found;
  const { memberId } = caller;
  const { callId } = found.value.work;
  const { votesEach } = found.value.reading.call;
  return db.transaction(async (transaction): Promise<Answer<typeof contract.voteForSubmission>> => {
    const work = await transaction.in(Submissions).find(submissionId);
    if (isVoted && work?.state !== 'in') return refuse('NOT_FOUND');
    const part = findOrNewPart(await transaction.in(WorkParts).find(partIdOf(callId, memberId)), callId, memberId);
    // What is no longer in never is again: a vote for it is free.
    const free: string[] = [];
    for (const voted of part.votedFor) {
      if ((await transaction.in(Submissions).find(voted))?.state !== 'in') free.push(voted);
    }
    const present = part.votedFor.filter((voted) => !free.includes(voted));
    if (present.includes(submissionId) === isVoted && free.length === 0) {
      return ok({ isVoted, votesUsed: present.length });
    }
    const others = present.filter((voted) => voted !== submissionId);
    if (isVoted && others.length >= votesEach) return refuse('VOTES_USED');
    const votedFor = isVoted ? [...others, submissionId] : others;
    await transaction.in(WorkParts).put({ ...part, votedFor });
    for (const gone of free) await transaction.in(WorkVotes).remove(opinionIdOf(gone, memberId));
    const _id = opinionIdOf(submissionId, memberId);
    if (isVoted) await transaction.in(WorkVotes).put({ _id, v: 1, callId, submissionId });
    else if (!free.includes(submissionId)) await transaction.in(WorkVotes).remove(_id);
    return ok({ isVoted, votesUsed: votedFor.length });
  });
});
