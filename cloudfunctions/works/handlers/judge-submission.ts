import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { type Answer, route } from '../../_kit/serve';
import { Submissions, WorkScores } from '../collections';
import { opinionIdOf } from '../documents';
import { findJudged } from '../judged-submission';

export const judgeSubmission = route(contract.judgeSubmission, async ({ submissionId, score }, context) => {
  const { caller, db } = context;
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const found = await findJudged(submissionId, context, ({ isJuror }) => isJuror);
  if (!found.ok) return found;
  const { callId } = found.value.work;
  return db.transaction(async (transaction): Promise<Answer<typeof contract.judgeSubmission>> => {
    const work = await transaction.in(Submissions).find(submissionId);
    if (work?.state !== 'in') return refuse('NOT_FOUND');
    const _id = opinionIdOf(submissionId, caller.memberId);
    await transaction.in(WorkScores).put({ _id, v: 1, callId, submissionId, score });
    return ok({ score });
  });
});
