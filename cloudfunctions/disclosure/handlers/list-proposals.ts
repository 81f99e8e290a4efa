import * as contract from '../../../core/disclosure/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { findPage, findQueue, queuedRow } from '../../_kit/desk/lists';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { proposalLists } from '../desk';
import { proposalRowOf } from '../views';

export const listProposals = route(contract.listProposals, async ({ status, cursor }, context) => {
  if (status === 'forMe' || status === 'returned') {
    const queue = await findQueue(proposalLists, status, context);
    return ok({ items: queue.map((row) => queuedRow(row, proposalRowOf)), next: null });
  }
  const found = await findPage(proposalLists, context.db, context.caller, { status, cursor });
  return ok(pageOf(found, (item) => item.touched, proposalRowOf));
});
