import { ok, refuse } from '../../../../core/kernel/result';
import { holdsOn } from '../../../../core/kernel/roles';
import * as contract from '../../../../core/quiz/analysis/contract';
import { reportOf } from '../../../../core/quiz/rules/analysis/report';
import { commonIds } from '../../../../core/quiz/rules/analysis/tally';
import { route } from '../../../_kit/serve';
import { findUnit } from '../../../org/public';
import { findPaper } from '../../papers/repository';
import { goOnAnalysing } from '../analyse-paper';
import { countFirstAttempts } from '../repository';

export const analysePaper = route(contract.analysePaper, async ({ paperId, renew }, { caller, now, db }) => {
  const paper = await findPaper(db, paperId);
  const unit = paper && paper.state !== 'draft' ? await findUnit(db, paper.unitId) : null;
  if (!paper || !unit || !holdsOn(caller.roles, ['editor', 'admin'], unit.path)) return refuse('NOT_FOUND');

  const { finishedAt, done, tally } = await goOnAnalysing(db, paper, { renew, now });
  if (finishedAt === null) {
    const total = await countFirstAttempts(db, paperId);
    return ok({ state: 'running', done, total: Math.max(done, total) });
  }
  const snapshots = paper.sections.flatMap(({ candidates }) => candidates);
  const report = reportOf(tally, { snapshots, common: commonIds(paper.sections), settings: paper.taking });
  return ok({ state: 'ready', analysis: { paperId, title: paper.title, analysedAt: finishedAt, ...report } });
});
