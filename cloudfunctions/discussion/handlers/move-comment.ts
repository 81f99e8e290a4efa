import * as contract from '../../../core/discussion/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findKept } from '../kept-comment';
import { decideOn, moveIn } from '../moving';
import { findComment } from '../repository';
import { commentRowOf } from '../views';

export const moveComment = route(contract.moveComment, async ({ commentId, seenRevision, command }, context) => {
  const { caller, now, db, checkText } = context;
  const kept = await findKept(db, commentId, caller, now);
  if (!kept.ok) return kept;
  const { comment, who } = kept.value;
  const decision = decideOn(comment, command, who);
  if (!decision.ok) return decision;

  // Whoever lets it be shown has read it. WeChat is asked once more where it has not answered, in their name.
  const isPassed = decision.value.some(({ type }) => type === 'passed');
  const check = isPassed ? await checkText(comment.newText ?? comment.text, comment.check) : undefined;
  if (check?.verdict === 'risky') return refuse('CONTENT_REFUSED');
  const moved = await moveIn(context, comment, { command, who, seenRevision, ...(check && { check }) });
  if (!moved.ok) return moved;
  const answered = comment.answers === null ? null : await findComment(db, comment.answers);
  return ok(commentRowOf(moved.value, answered, caller, now));
});
