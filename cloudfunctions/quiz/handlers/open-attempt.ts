import { ok, refuse } from '../../../core/kernel/result';
import type { openAttempt } from '../../../core/quiz/contract';
import type { Handler } from '../../_kit/serve';
import { findAttempt } from '../attempt-repository';
import { settle } from '../end-attempt';
import { attemptView } from '../views';

export const handleOpenAttempt: Handler<typeof openAttempt> = async ({ attemptId }, { caller, now, db }) => {
  const attempt = await findAttempt(db, attemptId);
  if (attempt?.memberId !== caller.memberId) return refuse('NOT_FOUND');

  return ok(attemptView(await settle(db, attempt, now), now));
};
