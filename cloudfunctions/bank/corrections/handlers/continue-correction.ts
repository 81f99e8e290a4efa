import * as contract from '../../../../core/bank/reports/workbench-contract';
import { mayActivate } from '../../../../core/bank/rules/desk-rights';
import { ok, refuse } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { findCorrection, PAGES_OF_A_CALL, runCorrection, viewProgress } from '../../../quiz/public';

export const continueCorrection = route(contract.continueCorrection, async ({ correctionId }, { caller, db, now }) => {
  const job = await findCorrection(db, correctionId);
  if (!job || !mayActivate(caller.roles, job.path)) return refuse('NOT_FOUND');
  const after = await runCorrection({ db, now }, correctionId, PAGES_OF_A_CALL);
  return ok(await viewProgress(db, after ?? job));
});
