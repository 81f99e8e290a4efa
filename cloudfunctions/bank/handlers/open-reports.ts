import * as contract from '../../../core/bank/report-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findKept } from '../kept-question';
import { findWaiting } from '../report-repository';
import { reportedQuestionOf } from '../report-views';

export const openReports = route(contract.openReports, async ({ id }, { caller, db }) => {
  const question = await findKept(db, caller, id);
  if (!question) return refuse('NOT_FOUND');
  return ok(await reportedQuestionOf(db, question, await findWaiting(db, question.path, [id])));
});
