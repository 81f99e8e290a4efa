import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/workbench-contract';
import { findPage, findQueue, queuedRow } from '../../_kit/desk/lists';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { surveyLists } from '../desk';
import { surveyWorkRowOf } from '../views';

export const listSurveyWork = route(contract.listSurveyWork, async ({ status, cursor }, context) => {
  const lists = surveyLists(context.now);
  if (status === 'forMe' || status === 'returned') {
    const queue = await findQueue(lists, status, context);
    return ok({ items: queue.map((row) => queuedRow(row, surveyWorkRowOf)), next: null });
  }
  const found = await findPage(lists, context.db, context.caller, { status, cursor });
  return ok(pageOf(found, ({ touched }) => touched, surveyWorkRowOf));
});
