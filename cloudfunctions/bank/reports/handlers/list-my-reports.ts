import * as contract from '../../../../core/bank/reports/contract';
import { ok } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../../quiz/public';
import { findMine } from '../repository';
import { myReportOf } from '../views';

/** If a question was reported in two versions, only the later report is listed. */
export const listMyReports = route(contract.listMyReports, async ({ attemptId }, { caller, db, now }) => {
  const mine = await findMine(db, caller.memberId, attemptId);
  const latest = mine.filter(({ question }, index) => mine.findIndex((other) => other.question === question) === index);
  const secret = await findWithheld(db, caller, now);
  return ok({ items: latest.map((report) => myReportOf(report, secret.has(report.subject))) });
});
