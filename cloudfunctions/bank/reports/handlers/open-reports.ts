import * as contract from '../../../../core/bank/reports/workbench-contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { findKept } from '../../questions/kept-question';
import { findWaiting } from '../repository';
import { reportedQuestionOf } from '../views';

export const openReports = route(contract.openReports, async ({ id }, { caller, db }) => {
  const question = await findKept(db, caller, id);
  if (!question) return refuse('NOT_FOUND');
  return ok(await reportedQuestionOf(db, question, await findWaiting(db, question.path, [id])));
});
