import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { openWork as open } from '../../_kit/desk/desk';
import { route } from '../../_kit/serve';
import { postDesk } from '../desk';
import { workViewOf } from '../work';

export const openWork = route(contract.openWork, async ({ postId }, context) => {
  const work = await open(postDesk, postId, context);
  return work.ok ? ok(await workViewOf(work.value, context)) : work;
});
