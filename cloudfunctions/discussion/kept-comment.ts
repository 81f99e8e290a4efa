import type { CommentStanding } from '../../core/discussion/rules/procedure';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import type { CommentDoc } from './documents';
import { findComment } from './repository';
import { standingTo } from './standing';

/**
 * A comment that the caller may do something about. Their own, somebody else looks after; of what has not climbed yet,
 * those above know nothing. One request.
 */
export async function findKept(
  db: Database,
  commentId: string,
  caller: Caller,
  now: number,
): Promise<Result<{ comment: CommentDoc; who: CommentStanding }, 'VOICES_OFF' | 'NOT_FOUND' | 'FORBIDDEN'>> {
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const comment = await findComment(db, commentId);
  if (!comment) return refuse('NOT_FOUND');
  const who = standingTo(comment, caller, now);
  if (who.isLooker || (who.isKeeper && comment.state === 'shown')) return ok({ comment, who });
  return refuse(who.isAuthor ? 'FORBIDDEN' : 'NOT_FOUND');
}
