import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/attempts/contract';
import { route } from '../../../_kit/serve';
import { endAttempt } from '../end-attempt';
import { scoredView } from '../views';

export const submitAttempt = route(
  contract.submitAttempt,
  async ({ attemptId, answers, answeredAt }, { caller, now, db }) => {
    const ended = await endAttempt(db, {
      attemptId,
      memberId: caller.memberId,
      ending: { type: 'submit', answers, answeredAt },
      now,
    });
    if (!ended.ok) return ended;
    if (ended.value.state === 'open') throw new Error(`${attemptId} was submitted and is still open`);
    return ok(scoredView(ended.value));
  },
);
