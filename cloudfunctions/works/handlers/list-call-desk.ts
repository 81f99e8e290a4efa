import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/workbench-contract';
import { findByEnd, findPage, findQueue, queuedRow } from '../../_kit/desk/lists';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { callLists } from '../desk';
import { callDeskRowOf } from '../views';

export const listCallDesk = route(contract.listCallDesk, async ({ status, cursor }, context) => {
  const { caller, db, now } = context;
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const lists = callLists(now);
  if (status === 'forMe' || status === 'returned') {
    return ok({
      items: (await findQueue(lists, status, context)).map((row) => queuedRow(row, callDeskRowOf)),
      next: null,
    });
  }
  if (status === 'open' || status === 'ended') {
    const found = await findByEnd(lists, db, caller, { status: 'opened', when: status, cursor, now });
    return ok(pageOf(found, ({ endOrder }) => endOrder, callDeskRowOf));
  }
  const found = await findPage(lists, db, caller, { status, cursor });
  return ok(pageOf(found, ({ touched }) => touched, callDeskRowOf));
});
