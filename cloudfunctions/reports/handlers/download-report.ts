import { dateWords, reportParts, reportTitle } from '../../../core/disclosure/rules/report';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/reports/contract';
import { offerFile } from '../../_kit/offer-file';
import { route } from '../../_kit/serve';
import { findReport } from '../../disclosure/public-report';
import { fileNameOf } from '../file-name';
import { writeDocx } from '../write-docx';

export const downloadReport = route(contract.downloadReport, async (asked, { caller, db, now }) => {
  const report = await findReport(db, caller, asked, now);
  if (!report) return refuse('NOT_FOUND');
  const title = reportTitle(report);
  const content = await writeDocx({
    title,
    at: report.at,
    note: `${dateWords(report.at)}生成`,
    parts: reportParts(report),
  });
  return ok(await offerFile(caller.memberId, 'report', `${fileNameOf(title)}.docx`, content));
});
