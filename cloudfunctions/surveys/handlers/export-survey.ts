import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { openWork } from '../../_kit/desk/desk';
import { offerFile } from '../../_kit/offer-file';
import { route } from '../../_kit/serve';
import { writeXlsx } from '../../_kit/xlsx';
import { findResult } from '../counting';
import { surveyDesk } from '../desk';
import { sheetsOf } from '../export-tables';
import { mayReadTable } from '../table';

export const exportSurvey = route(contract.exportSurvey, async ({ surveyId }, context) => {
  const { db, caller, now } = context;
  const work = await openWork(surveyDesk, surveyId, context);
  if (!work.ok) return work;
  const survey = work.value.doc;
  if (survey.kind === 'appraisal' && !mayReadTable(survey, caller)) return refuse('FORBIDDEN');
  const outcome = await findResult(db, survey, now);
  if (!outcome) return refuse('NOT_ENDED');
  const sheets = await sheetsOf(db, survey, outcome);
  if (!sheets) return refuse('NO_RESULT');
  await db.in(AuditLog).add(auditEntry(context, { action: 'survey.exported', subject: surveyId, path: survey.path }));
  return ok(await offerFile(caller.memberId, 'survey-xlsx', '调查结果.xlsx', await writeXlsx(sheets)));
});
