import * as contract from '../../../core/discussion/contract';
import { reported } from '../../../core/discussion/rules/procedure';
import { ok, refuse } from '../../../core/kernel/result';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { type Answer, route } from '../../_kit/serve';
import { Comments } from '../collections';
import { type CommentDoc, moved } from '../documents';
import { decideOn } from '../moving';
import { findReadableComment } from '../readable-comment';
import { findComment } from '../repository';

/** Whether this member has reported these words. */
const hasReported = ({ reporters, settled }: CommentDoc, memberId: string): boolean =>
  settled.includes(memberId) || reporters.some((one) => one.memberId === memberId);

export const reportComment = route(contract.reportComment, async ({ commentId, reason }, { caller, now, db }) => {
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const { memberId } = caller;
  const present = await findComment(db, commentId);
  if (present && hasReported(present, memberId)) return ok({});
  const comment = await findReadableComment(db, commentId, caller);
  if (!comment) return refuse('NOT_FOUND');
  const isAuthor = comment.memberId === memberId;
  const who = { isAuthor, isLooker: false, isKeeper: false, isReader: !isAuthor };
  const decision = decideOn(comment, { name: 'report' }, who);
  if (!decision.ok) return decision;
  const use = { memberId, what: 'commentReports' } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');

  const done = await db.transaction(async (transaction): Promise<Answer<typeof contract.reportComment>> => {
    const fresh = await findComment(transaction, commentId);
    if (!fresh) return refuse('NOT_FOUND');
    if (hasReported(fresh, memberId)) return ok({});
    const again = decideOn(fresh, { name: 'report' }, who);
    if (!again.ok) return again;
    const after = moved(fresh, { ...fresh, ...reported(fresh) }, now);
    await transaction.in(Comments).put({ ...after, reporters: [...fresh.reporters, { memberId, reason, at: now }] });
    return ok({});
  });
  if (!done.ok) await giveTodayBack(db, use);
  return done;
});
