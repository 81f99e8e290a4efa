import { WORKERS } from '../../../core/disclosure/rules/standing';
import * as contract from '../../../core/disclosure/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findProposals } from '../repository';
import { proposalRowOf } from '../views';

export const listProposals = route(contract.listProposals, async (input, { caller, db }) => {
  const found = await findProposals(db, unitsHeld(caller.roles, WORKERS), input);
  return ok(pageOf(found, (item) => item.touched, proposalRowOf));
});
