import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { openWorkOn, workViewOf } from '../work';

export const openWork = route(contract.openWork, async ({ postId }, context) => {
  const work = await openWorkOn(postId, context);
  return work.ok ? ok(await workViewOf(work.value, context)) : work;
});
