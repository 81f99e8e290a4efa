import * as desk from '../../core/desk/workflow';
import type { CommentEvent } from '../../core/discussion/comment-events';
import { type CommentStanding, type CommentStep, commentWorkflow } from '../../core/discussion/rules/procedure';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { auditEntry } from '../_kit/audit';
import { AuditLog, Notices } from '../_kit/collections';
import type { KeptCheck } from '../_kit/content-check';
import { type NoticeDoc, noticeDoc } from '../_kit/notices';
import type { MemberContext } from '../_kit/serve';
import { Comments } from './collections';
import { type CommentDoc, moved } from './documents';
import { linkTo } from './places';
import { findComment } from './repository';

interface Move {
  command: CommentStep;
  who: CommentStanding;
  seenRevision: number;
  /** What became of checking its words for this step. */
  check?: KeptCheck;
}

export const decideOn = (comment: CommentDoc, command: CommentStep, who: CommentStanding) =>
  desk.decide(commentWorkflow, command, { item: comment, who, facts: {} });

/**
 * Takes a step, with its audit entry and what the author and those who reported are told, in one transaction. The same
 * step again is answered as the first time; somebody else's in between is `CONFLICT`.
 */
export async function moveIn(
  context: MemberContext,
  seen: CommentDoc,
  { command, who, seenRevision, check }: Move,
): Promise<Result<CommentDoc, 'FORBIDDEN' | 'WRONG_STATE' | 'CONFLICT' | 'NOT_FOUND'>> {
  const { db, now } = context;
  const audit = auditEntry(context, {
    action: 'comment.moved',
    subject: seen._id,
    path: seen.path,
    detail: { step: command.name },
  });
  return db.transaction(async (transaction) => {
    const fresh = await findComment(transaction, seen._id);
    if (!fresh) return refuse('NOT_FOUND');
    const decision = decideOn(fresh, command, who);
    if (!decision.ok) return decision;
    const [event] = decision.value;
    if (!event) return ok(fresh);
    if (fresh.revision !== seenRevision) return refuse('CONFLICT');
    const after = settled(moved(fresh, desk.evolve(commentWorkflow, fresh, event), now), fresh);
    await transaction.in(Comments).put({ ...after, ...(check && { check }) });
    if (!who.isAuthor) await transaction.in(AuditLog).put(audit);
    for (const notice of noticesOf(event, fresh, after, who, now)) await transaction.in(Notices).put(notice);
    return ok(after);
  });
}

/** Reports that were looked at: nobody makes them again of the same words. */
function settled(after: CommentDoc, before: CommentDoc): CommentDoc {
  const known = after.text === before.text ? before.settled : [];
  if (after.reports > 0) return { ...after, settled: known };
  return { ...after, settled: [...known, ...before.reporters.map(({ memberId }) => memberId)], reporters: [] };
}

/** What the author is told of somebody else's step. Nobody who reads it over their shoulder learns what it says. */
const AUTHOR_TOLD: Readonly<Partial<Record<CommentEvent['type'], string>>> = {
  passed: '您的评论看过了，已经显示。',
  returned: '您的评论退回了，理由写在下面，可以改过再发。',
  newReturned: '您的评论改过的话退回了，原来的还显示着。',
  hidden: '您的评论隐藏了，理由写在下面，可以请人再看一次。',
};

/** What those are told who have reported it. */
const REPORTER_TOLD: Readonly<Partial<Record<CommentEvent['type'], string>>> = {
  passed: '您举报的评论有人看过了，继续显示。',
  hidden: '您举报的评论有人看过了，不再显示。',
  takenBack: '您举报的评论，写的人收回了。',
};

function noticesOf(
  { type }: CommentEvent,
  { memberId, reporters }: CommentDoc,
  { _id, revision, ...after }: CommentDoc,
  { isAuthor }: CommentStanding,
  at: number,
): NoticeDoc[] {
  const link = linkTo(after);
  const toAuthor = isAuthor ? undefined : AUTHOR_TOLD[type];
  const toReporters = REPORTER_TOLD[type];
  return [
    ...(toAuthor ? [noticeDoc({ memberId, key: `comment:${_id}:${revision}`, text: toAuthor, link, at })] : []),
    ...(toReporters
      ? reporters.map((one) =>
          noticeDoc({ memberId: one.memberId, key: `commentReport:${_id}:${revision}`, text: toReporters, link, at }),
        )
      : []),
  ];
}
