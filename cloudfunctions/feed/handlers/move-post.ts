import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { move } from '../../_kit/desk/move';
import { route } from '../../_kit/serve';
import { postDesk } from '../desk';
import { workViewOf } from '../work';

export const movePost = route(contract.movePost, async ({ postId: id, seenRevision, command }, context) => {
  const moved = await move(postDesk, { id, seenRevision, command }, context);
  return moved.ok ? ok(await workViewOf(moved.value, context)) : moved;
});
