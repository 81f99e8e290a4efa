import { ok, refuse } from '../../../core/kernel/result';
import { attemptIdOf, WEEKLY_TRY } from '../../../core/quiz/attempt';
import type { startAttempt } from '../../../core/quiz/contract';
import { isPaperOpen, startOf } from '../../../core/quiz/rules/start-attempt';
import type { Handler } from '../../_kit/serve';
import { addAttempt, attemptDoc, findAttempt, findPaper } from '../attempt-repository';
import { settle } from '../end-attempt';
import { attemptView } from '../views';

export const handleStartAttempt: Handler<typeof startAttempt> = async ({ paperId }, { caller, now, db, newId }) => {
  const { memberId } = caller;
  const attemptId = attemptIdOf({ paperId, memberId, number: WEEKLY_TRY });
  let attempt = await findAttempt(db, attemptId);

  if (!attempt) {
    const paper = await findPaper(db, paperId);
    if (!paper?.scope.some((unitId) => caller.path.includes(unitId))) return refuse('NOT_FOUND');
    if (!isPaperOpen(paper, now)) return refuse('PAPER_NOT_OPEN');
    const started = attemptDoc(startOf(paper, { paperId, memberId, salt: newId(), now }));
    // Started twice at the same moment: the first draw counts.
    attempt = (await addAttempt(db, started)) ? started : await findAttempt(db, attemptId);
  }
  // A paper id in a request may hold the colons that join ids: another attempt could go by the same id.
  if (attempt?.memberId !== memberId || attempt.paperId !== paperId) return refuse('NOT_FOUND');

  return ok(attemptView(await settle(db, attempt, now), now));
};
