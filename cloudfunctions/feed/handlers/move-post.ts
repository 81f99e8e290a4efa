import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { move } from '../../_kit/desk/move';
import { tellOfNobody } from '../../_kit/desk/waiting';
import { route } from '../../_kit/serve';
import { postDesk } from '../desk';
import { movedViewOf } from '../work';

export const movePost = route(contract.movePost, async ({ postId: id, seenRevision, command, looked }, context) => {
  // The reason comes from whoever withdraws it.
  const isOwn = command.name === 'withdraw';
  const moved = await move(postDesk, { id, seenRevision, command, isOwn, looked }, context);
  if (!moved.ok) return moved;
  const view = await movedViewOf(moved.value, context);
  if (view.waiting?.people === 0) await tellOfNobody(postDesk, moved.value, context);
  return ok(view);
});
