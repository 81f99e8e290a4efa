import type { openProposal } from '../../../core/disclosure/workbench-contract';
import { ok } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { openWorkOn, proposalViewOf } from '../work';

export const handleOpenProposal: Handler<typeof openProposal> = async ({ disclosureId }, context) => {
  const work = await openWorkOn(disclosureId, context);
  return work.ok ? ok(await proposalViewOf(work.value, context)) : work;
};
