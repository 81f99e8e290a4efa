import * as contract from '../../../core/disclosure/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { findPage, findQueue } from '../../_kit/desk/lists';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { proposalLists } from '../desk';
import { proposalRowOf } from '../views';

export const listProposals = route(contract.listProposals, async ({ status, cursor }, { caller, db }) => {
  if (status === 'forMe' || status === 'returned') {
    return ok({ items: (await findQueue(proposalLists, db, status, caller)).map(proposalRowOf), next: null });
  }
  const found = await findPage(proposalLists, db, caller, { status, cursor });
  return ok(pageOf(found, (item) => item.touched, proposalRowOf));
});
