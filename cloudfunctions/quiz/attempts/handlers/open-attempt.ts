import { ok, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/attempts/contract';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../papers/withheld';
import { settle } from '../end-attempt';
import { findAttempt } from '../repository';
import { attemptView } from '../views';

/** The only reply that shows a member the right answers to a paper. Three requests; five more to end an attempt. */
export const openAttempt = route(contract.openAttempt, async ({ attemptId }, { caller, now, db }) => {
  const found = await findAttempt(db, attemptId);
  if (found?.memberId !== caller.memberId) return refuse('NOT_FOUND');

  // Ended first, because the end of the last try may free its questions.
  const attempt = await settle(db, found, now);
  return ok(attemptView(attempt, await findWithheld(db, caller, now), now));
});
