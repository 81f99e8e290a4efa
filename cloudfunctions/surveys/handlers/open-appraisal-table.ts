import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/appraisal-contract';
import { openWork } from '../../_kit/desk/desk';
import { route } from '../../_kit/serve';
import { findResult } from '../counting';
import { surveyDesk } from '../desk';
import { mayReadTable, tableOf } from '../table';

export const openAppraisalTable = route(contract.openAppraisalTable, async ({ surveyId }, context) => {
  const work = await openWork(surveyDesk, surveyId, context);
  if (!work.ok) return work;
  const { doc } = work.value;
  if (doc.kind !== 'appraisal') return refuse('NOT_FOUND');
  if (!mayReadTable(doc, context.caller)) return refuse('FORBIDDEN');
  const outcome = await findResult(context.db, doc, context.now);
  const table = outcome && (await tableOf(context.db, doc, outcome));
  return table ? ok(table) : refuse('NOT_ENDED');
});
