import { ok, refuse } from '../../../../core/kernel/result';
import { holdsOn } from '../../../../core/kernel/roles';
import * as contract from '../../../../core/quiz/analysis/contract';
import { reportOf } from '../../../../core/quiz/rules/analysis/report';
import { commonIds } from '../../../../core/quiz/rules/analysis/tally';
import { route } from '../../../_kit/serve';
import { findPaper, pathOf } from '../../papers/repository';
import { findWithheld } from '../../papers/withheld';
import { goOnAnalysing } from '../analyse-paper';
import { countFirstAttempts } from '../repository';

export const analysePaper = route(contract.analysePaper, async ({ paperId, renew }, { caller, now, db }) => {
  const paper = await findPaper(db, paperId);
  const path = paper && paper.state !== 'draft' ? await pathOf(db, paper) : null;
  if (!paper || !path || !holdsOn(caller.roles, ['editor', 'admin'], path)) return refuse('NOT_FOUND');

  const { finishedAt, done, tally } = await goOnAnalysing(db, paper, { renew, now });
  if (finishedAt === null) {
    const total = await countFirstAttempts(db, paperId);
    return ok({ state: 'running', done, total: Math.max(done, total) });
  }
  const snapshots = paper.sections.flatMap(({ candidates }) => candidates);
  const report = reportOf(tally, { snapshots, common: commonIds(paper.sections), settings: paper.taking });
  // How many chose an option tells which one is right.
  const withheld = await findWithheld(db, caller, now);
  const items = report.items.filter(({ questionId }) => !withheld.has(questionId));
  const inTest = report.items.length - items.length;
  const about = { paperId, title: paper.title, analysedAt: finishedAt };
  return ok({ state: 'ready', analysis: { ...about, ...report, items, inTest } });
});
