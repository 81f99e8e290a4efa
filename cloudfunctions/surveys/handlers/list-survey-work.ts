import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/workbench-contract';
import { findPage, findQueue } from '../../_kit/desk/lists';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { surveyLists } from '../desk';
import { surveyWorkRowOf } from '../views';

export const listSurveyWork = route(contract.listSurveyWork, async ({ status, cursor }, { caller, db }) => {
  if (status === 'forMe' || status === 'returned') {
    return ok({ items: (await findQueue(surveyLists, db, status, caller)).map(surveyWorkRowOf), next: null });
  }
  const found = await findPage(surveyLists, db, caller, { status, cursor });
  return ok(pageOf(found, ({ touched }) => touched, surveyWorkRowOf));
});
