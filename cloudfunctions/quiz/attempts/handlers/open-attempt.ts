import { ok, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/attempts/contract';
import { route } from '../../../_kit/serve';
import { settle } from '../end-attempt';
import { findAttempt } from '../repository';
import { attemptView } from '../views';

export const openAttempt = route(contract.openAttempt, async ({ attemptId }, { caller, now, db }) => {
  const attempt = await findAttempt(db, attemptId);
  if (attempt?.memberId !== caller.memberId) return refuse('NOT_FOUND');

  return ok(attemptView(await settle(db, attempt, now), now));
});
