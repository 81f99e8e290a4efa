import * as contract from '../../../core/disclosure/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { openWork } from '../../_kit/desk/desk';
import { route } from '../../_kit/serve';
import { disclosureDesk } from '../desk';
import { proposalViewOf } from '../work';

export const openProposal = route(contract.openProposal, async ({ disclosureId }, context) => {
  const work = await openWork(disclosureDesk, disclosureId, context);
  return work.ok ? ok(await proposalViewOf(work.value, context)) : work;
});
