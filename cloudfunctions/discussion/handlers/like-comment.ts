import * as contract from '../../../core/discussion/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { takeToday } from '../../_kit/daily-counts';
import { type Answer, route } from '../../_kit/serve';
import { CommentLikes, Comments } from '../collections';
import { likeIdOf } from '../documents';
import { findReadableComment } from '../readable-comment';
import { findComment } from '../repository';

export const likeComment = route(contract.likeComment, async ({ commentId, isLiked }, { caller, now, db }) => {
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const { memberId } = caller;
  const comment = await findReadableComment(db, commentId, caller);
  if (!comment) return refuse('NOT_FOUND');
  if (!(await takeToday(db, { memberId, what: 'likes' }, now))) return refuse('RATE_LIMITED');
  const _id = likeIdOf(commentId, memberId);
  return db.transaction(async (transaction): Promise<Answer<typeof contract.likeComment>> => {
    const [fresh, present] = [await findComment(transaction, commentId), await transaction.in(CommentLikes).find(_id)];
    if (!fresh) return refuse('NOT_FOUND');
    if ((present !== null) === isLiked) return ok({ likes: fresh.likes, isLiked });
    const likes = fresh.likes + (isLiked ? 1 : -1);
    await transaction.in(Comments).update(commentId, { likes });
    if (isLiked) await transaction.in(CommentLikes).put({ _id, v: 1, at: now });
    else await transaction.in(CommentLikes).remove(_id);
    return ok({ likes, isLiked });
  });
});
