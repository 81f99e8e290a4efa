import * as contract from '../../../../core/bank/reports/contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { takeToday } from '../../../_kit/daily-counts';
import { route } from '../../../_kit/serve';
import { findAskedQuestion, findWithheld } from '../../../quiz/public';
import { findQuestions } from '../../questions/repository';
import { findReport, putReport, type ReportDoc, reportIdOf } from '../repository';
import { myReportOf } from '../views';

export const reportQuestion = route(contract.reportQuestion, async ({ asked, reason, text }, context) => {
  const { caller, db, now, checkText } = context;
  const { memberId } = caller;
  const found = await findAskedQuestion(db, { memberId, ...asked });
  const [question] = found ? await findQuestions(db, [found.id]) : [];
  if (!found || !question) return refuse('NOT_FOUND');

  const place = { subject: question._id, version: found.version, memberId };
  const known = await findReport(db, reportIdOf(place));
  // One report per version: an earlier report stays, unless it was withdrawn.
  if (known && known.state !== 'withdrawn') {
    const secret = await findWithheld(db, caller, now);
    return ok(myReportOf(known, secret.has(known.subject)));
  }
  const use = { memberId, what: 'reports' } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  const check = text === '' ? undefined : await checkText(text);
  if (check?.verdict === 'risky') return refuse('CONTENT_REFUSED');

  const report: ReportDoc = {
    _id: reportIdOf(place),
    v: 1,
    ...place,
    ...asked,
    path: question.path,
    reason,
    text,
    at: now,
    state: 'waiting',
    answer: '',
    ...(check && { check }),
  };
  await putReport(db, report);
  return ok(myReportOf(report, false));
});
