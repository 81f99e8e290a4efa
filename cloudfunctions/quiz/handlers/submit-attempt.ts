import { ok } from '../../../core/kernel/result';
import type { submitAttempt } from '../../../core/quiz/contract';
import type { Handler } from '../../_kit/serve';
import { endAttempt } from '../end-attempt';
import { closedView } from '../views';

export const handleSubmitAttempt: Handler<typeof submitAttempt> = async (
  { attemptId, answers, answeredAt },
  { caller, now, db },
) => {
  const ended = await endAttempt(db, {
    attemptId,
    memberId: caller.memberId,
    ending: { type: 'submit', answers, answeredAt },
    now,
  });
  if (!ended.ok) return ended;
  if (ended.value.state === 'open') throw new Error(`${attemptId} was submitted and is still open`);
  return ok(closedView(ended.value));
};
