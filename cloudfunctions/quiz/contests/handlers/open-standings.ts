import { ok, refuse } from '../../../../core/kernel/result';
import { reaches } from '../../../../core/kernel/scope';
import * as contract from '../../../../core/quiz/contests/contract';
import { branchAmong } from '../../../../core/quiz/rules/contests/branch-standings';
import { route } from '../../../_kit/serve';
import { findPaper } from '../../papers/repository';
import { findStandings } from '../standings';

export const openStandings = route(contract.openStandings, async ({ paperId }, { caller, now, db }) => {
  if (caller.policy.standings === 'off') return refuse('STANDINGS_OFF');
  const paper = await findPaper(db, paperId);
  if (paper?.kind !== 'contest' || paper.state !== 'published' || !reaches(paper.scope, caller.path)) {
    return refuse('NOT_FOUND');
  }
  const { title, closesAt, at, branches } = await findStandings(db, paper, now);
  return ok({ title, closesAt, at, branches, mine: branchAmong(branches, caller.path) });
});
