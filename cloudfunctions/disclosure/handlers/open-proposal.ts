import * as contract from '../../../core/disclosure/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { openWorkOn, proposalViewOf } from '../work';

export const openProposal = route(contract.openProposal, async ({ disclosureId }, context) => {
  const work = await openWorkOn(disclosureId, context);
  return work.ok ? ok(await proposalViewOf(work.value, context)) : work;
});
