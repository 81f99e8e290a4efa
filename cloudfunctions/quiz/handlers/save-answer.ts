import { ok, refuse } from '../../../core/kernel/result';
import type { saveAnswer } from '../../../core/quiz/contract';
import { isWellFormed, shapeNeeded } from '../../../core/quiz/rules/answer-fit';
import { decide } from '../../../core/quiz/rules/attempt-workflow';
import type { Handler } from '../../_kit/serve';
import { findAttempt, saveAnswerIfOpen } from '../attempt-repository';

/** The usual case is one guarded update. Only when it finds nothing to change, the attempt is read to say why. */
export const handleSaveAnswer: Handler<typeof saveAnswer> = async (
  { attemptId, question, answer },
  { caller, now, db },
) => {
  const { memberId } = caller;
  const target = { attemptId, memberId, question, answer, needed: shapeNeeded(answer), now };
  if (isWellFormed(answer) && (await saveAnswerIfOpen(db, target))) return ok({ savedAt: now });

  const attempt = await findAttempt(db, attemptId);
  if (attempt?.memberId !== memberId) return refuse('NOT_FOUND');
  const decided = decide({ type: 'saveAnswer', question, answer }, attempt, now);
  return decided.ok ? refuse('CONFLICT') : decided;
};
