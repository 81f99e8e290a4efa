import * as contract from '../../../../core/bank/reports/workbench-contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../../quiz/public';
import { findKept } from '../../questions/kept-question';
import { hasSeen } from '../../questions/seen-in-test';
import { findWaiting } from '../repository';
import { reportedQuestionOf } from '../views';

export const openReports = route(contract.openReports, async ({ id }, { caller, db, now }) => {
  const question = await findKept(db, caller, id);
  if (!question) return refuse('NOT_FOUND');
  const [reports, withheld] = await Promise.all([findWaiting(db, question.path, [id]), findWithheld(db, caller, now)]);
  const isSecret = withheld.has(id) && !(await hasSeen(db, caller.memberId, question));
  return ok(await reportedQuestionOf(db, question, reports, isSecret));
});
