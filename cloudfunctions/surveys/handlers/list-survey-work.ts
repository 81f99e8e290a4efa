import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/workbench-contract';
import { findByEnd, findPage, findQueue, queuedRow } from '../../_kit/desk/lists';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { surveyLists } from '../desk';
import type { WorkDoc } from '../repository';
import { surveyWorkRowOf } from '../views';

export const listSurveyWork = route(contract.listSurveyWork, async ({ status, cursor }, context) => {
  const { db, caller, now } = context;
  const lists = surveyLists(now);
  const rowOf = (survey: WorkDoc) => surveyWorkRowOf(survey, now);
  if (status === 'forMe' || status === 'returned') {
    const queue = await findQueue(lists, status, context);
    return ok({ items: queue.map((row) => queuedRow(row, rowOf)), next: null });
  }
  if (status === 'open' || status === 'ended') {
    const found = await findByEnd(lists, db, caller, { status: 'opened', when: status, cursor, now });
    return ok(pageOf(found, ({ endOrder }) => endOrder, rowOf));
  }
  const found = await findPage(lists, db, caller, { status, cursor });
  return ok(pageOf(found, ({ touched }) => touched, rowOf));
});
