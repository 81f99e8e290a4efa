import * as contract from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { findPage, findQueue } from '../../_kit/desk/lists';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { activityLists } from '../desk';
import { activityWorkRowOf } from '../views';

export const listActivityWork = route(contract.listActivityWork, async ({ status, cursor }, { caller, db }) => {
  if (status === 'forMe' || status === 'returned') {
    return ok({ items: (await findQueue(activityLists, db, status, caller)).map(activityWorkRowOf), next: null });
  }
  const found = await findPage(activityLists, db, caller, { status, cursor });
  return ok(pageOf(found, ({ touched }) => touched, activityWorkRowOf));
});
