import { WORKERS } from '../../../core/disclosure/rules/standing';
import * as contract from '../../../core/disclosure/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findQueue } from '../queues';
import { findProposals } from '../repository';
import { proposalRowOf } from '../views';

export const listProposals = route(contract.listProposals, async ({ status, cursor }, { caller, db }) => {
  if (status === 'forMe' || status === 'returned') {
    return ok({ items: (await findQueue(db, status, caller)).map(proposalRowOf), next: null });
  }
  const found = await findProposals(db, unitsHeld(caller.roles, WORKERS), { status, cursor });
  return ok(pageOf(found, (item) => item.touched, proposalRowOf));
});
