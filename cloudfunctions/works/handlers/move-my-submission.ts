import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { type Answer, route } from '../../_kit/serve';
import { Calls, Submissions, WorkParts } from '../collections';
import { partIdOf, type SubmissionDoc } from '../documents';
import { addressed } from '../files';
import { withoutCounting, withoutPrizeFor } from '../keeping';
import { findSubmission } from '../repository';
import { mySubmissionOf, withShown } from '../views';

type Refused = Extract<Answer<typeof contract.moveMySubmission>, { ok: false }>;

export const moveMySubmission = route(contract.moveMySubmission, async ({ submissionId, command }, { caller, db }) => {
  // A consent is taken back at any time, also where nothing is shown to others any more.
  if (caller.policy.voices === 'off' && command.name !== 'takeBack') return refuse('VOICES_OFF');
  const seen = await findSubmission(db, submissionId);
  if (seen?.memberId !== caller.memberId) return refuse('NOT_FOUND');
  const moved = await db.transaction(async (transaction): Promise<Refused | { ok: true; value: SubmissionDoc }> => {
    const [work, call] = [
      await transaction.in(Submissions).find(submissionId),
      await transaction.in(Calls).find(seen.callId),
    ];
    if (!work || !call) return refuse('NOT_FOUND');
    if (command.name === 'consent') {
      if (work.state === 'takenBack') return refuse('WRONG_STATE');
      if (command.uses.some((use) => !call.uses.includes(use))) return refuse('USE_NOT_ASKED');
      const after = { ...work, consents: withShown([...new Set(command.uses)]), isUnnamed: command.isUnnamed };
      await transaction.in(Submissions).put(after);
      return ok(after);
    }
    if (work.state === 'takenBack') return ok(work);
    const after: SubmissionDoc = { ...work, state: 'takenBack', consents: [], revision: work.revision + 1 };
    const part = await transaction.in(WorkParts).find(partIdOf(work.callId, work.memberId));
    await transaction.in(Submissions).put(after);
    if (part) await transaction.in(WorkParts).put(withoutCounting(part, submissionId));
    const changes = withoutPrizeFor(call, submissionId);
    if (changes) await transaction.in(Calls).update(call._id, changes);
    return ok(after);
  });
  if (!moved.ok) return moved;
  const call = await db.in(Calls).find(seen.callId);
  const filesOf = await addressed([moved.value]);
  return ok(
    mySubmissionOf(moved.value, { call: call ?? { prizes: [], status: 'opened' }, files: filesOf(moved.value) }),
  );
});
