import { ok, refuse } from '../../../../core/kernel/result';
import { reaches } from '../../../../core/kernel/scope';
import * as contract from '../../../../core/quiz/attempts/contract';
import { route } from '../../../_kit/serve';
import { findUnit } from '../../../org/public';
import { findPaper } from '../../papers/repository';
import { paperView } from '../../papers/view';
import { settleTries } from '../end-attempt';
import { findTries } from '../repository';

/**
 * Three database requests, and one for a contest that was passed; five more if a try has run out. A member who has moved to another unit still sees their
 * tries.
 */
export const openPaper = route(contract.openPaper, async ({ paperId }, { caller, now, db }) => {
  const [paper, tries] = await Promise.all([findPaper(db, paperId), findTries(db, [paperId], caller.memberId)]);
  if (!paper || paper.state === 'draft') return refuse('NOT_FOUND');
  if (tries.length === 0 && (paper.state === 'withdrawn' || !reaches(paper.scope, caller.path))) {
    return refuse('NOT_FOUND');
  }
  const view = paperView(paper, await settleTries(db, tries, now), now);
  const giver = view.kind === 'contest' && view.isPassed ? await findUnit(db, paper.unitId) : null;
  return ok({ ...view, issuer: giver?.name ?? null });
});
