import type { openWork } from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { openWorkOn, workViewOf } from '../work';

export const handleOpenWork: Handler<typeof openWork> = async ({ postId }, context) => {
  const work = await openWorkOn(postId, context);
  return work.ok ? ok(await workViewOf(work.value, context)) : work;
};
