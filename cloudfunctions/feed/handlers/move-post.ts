import { answersAll } from '../../../core/feed/rules/checklist';
import * as contract from '../../../core/feed/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { openWork } from '../../_kit/desk/desk';
import { move } from '../../_kit/desk/move';
import { tellOfNobody } from '../../_kit/desk/waiting';
import { type MemberContext, route } from '../../_kit/serve';
import { findChecklist } from '../checklists';
import { postDesk } from '../desk';
import { movedViewOf } from '../work';

export const movePost = route(contract.movePost, async ({ postId: id, seenRevision, command, looked }, context) => {
  if (command.name === 'pin' && command.until <= context.now) return refuse('TIME_PASSED');
  if ('checked' in command) {
    const code = await openItems({ id, checked: command.checked }, context);
    if (code) return refuse(code);
  }
  const moved = await move(postDesk, { id, seenRevision, command, looked }, context);
  if (!moved.ok) return moved;
  const view = await movedViewOf(moved.value, context);
  if (view.waiting?.people === 0) await tellOfNobody(postDesk, moved.value, context);
  return ok(view);
});

/** Why a post is not signed with these answers; null if it may be. What was signed already is answered as the first time. */
async function openItems({ id, checked }: { id: string; checked: readonly string[] }, context: MemberContext) {
  const [work, { items }] = await Promise.all([
    openWork(postDesk, id, context),
    findChecklist(context.db, context.caller.path),
  ]);
  if (!work.ok) return work.code;
  return work.value.doc.status === 'inSignOff' && !answersAll(items, checked) ? 'CHECKLIST_OPEN' : null;
}
