import { ok, refuse } from '../../../../core/kernel/result';
import { reaches } from '../../../../core/kernel/scope';
import { attemptIdOf } from '../../../../core/quiz/attempts/attempt';
import * as contract from '../../../../core/quiz/attempts/contract';
import { outcomeOf } from '../../../../core/quiz/rules/attempts/count-tries';
import { mayBegin, startOf } from '../../../../core/quiz/rules/attempts/start-attempt';
import { route } from '../../../_kit/serve';
import { findPaper } from '../../papers/repository';
import { settle, settleTries } from '../end-attempt';
import { addAttempt, attemptDoc, findAttempt, findTries } from '../repository';
import { startedView } from '../views';

/** At most five database requests; five more if an earlier try has to be ended first. */
export const startAttempt = route(
  contract.startAttempt,
  async ({ paperId, number = 1 }, { caller, now, db, newId }) => {
    const { memberId } = caller;
    const attemptId = attemptIdOf({ paperId, memberId, number });
    const tries = await findTries(db, [paperId], memberId);
    let attempt = tries.some((one) => one.number === number) ? await findAttempt(db, attemptId) : null;

    if (!attempt) {
      const paper = await findPaper(db, paperId);
      if (!paper || paper.state === 'draft' || !reaches(paper.scope, caller.path)) return refuse('NOT_FOUND');
      const earlier = await settleTries(db, tries, now);
      const allowed = mayBegin(paper, earlier, number, now);
      if (!allowed.ok) return allowed;
      const outcome = outcomeOf(earlier, paper.taking.counts);
      const started = attemptDoc(startOf(paper, { paperId, memberId, number, earlier: outcome, salt: newId(), now }));
      // Two calls started the same try at once: the first draw is kept.
      attempt = (await addAttempt(db, started)) ? started : await findAttempt(db, attemptId);
    }
    // A paper id from a request may contain the colons that join ids, so the id found may belong to another attempt.
    if (attempt?.memberId !== memberId || attempt.paperId !== paperId) return refuse('NOT_FOUND');

    return ok(startedView(await settle(db, attempt, now), now));
  },
);
