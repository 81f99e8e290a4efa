import * as contract from '../../../../core/bank/reports/contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../../quiz/public';
import { findMine, findReport, withdraw } from '../repository';
import { myReportOf } from '../views';

export const withdrawReport = route(contract.withdrawReport, async ({ asked }, { caller, db, now }) => {
  const mine = await findMine(db, caller.memberId, asked.attemptId);
  const report = mine.find(({ question }) => question === asked.question);
  if (!report) return refuse('NOT_FOUND');
  await withdraw(db, report._id);
  const current = (await findReport(db, report._id)) ?? report;
  const secret = await findWithheld(db, caller, now);
  return ok(myReportOf(current, secret.has(current.subject)));
});
