import * as contract from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { findByEnd, findPage, findQueue, queuedRow } from '../../_kit/desk/lists';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { activityLists } from '../desk';
import { activityWorkRowOf } from '../views';

export const listActivityWork = route(contract.listActivityWork, async ({ status, cursor }, context) => {
  if (status === 'forMe' || status === 'returned') {
    const queue = await findQueue(activityLists, status, context);
    return ok({ items: queue.map((row) => queuedRow(row, activityWorkRowOf)), next: null });
  }
  const { db, caller, now } = context;
  if (status === 'coming' || status === 'past') {
    const when = status === 'coming' ? 'open' : 'ended';
    const found = await findByEnd(activityLists, db, caller, { status: 'published', when, cursor, now });
    return ok(pageOf(found, ({ endOrder }) => endOrder, activityWorkRowOf));
  }
  const found = await findPage(activityLists, db, caller, { status, cursor });
  return ok(pageOf(found, ({ touched }) => touched, activityWorkRowOf));
});
