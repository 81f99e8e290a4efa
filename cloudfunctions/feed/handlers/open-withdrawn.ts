import * as contract from '../../../core/feed/history-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import { route } from '../../_kit/serve';
import { hasOpened } from '../opened-posts';
import { findReceipts } from '../receipts';
import { findPost } from '../repository';

/** Nobody learns of a withdrawn post that they have not read. */
export const openWithdrawn = route(contract.openWithdrawn, async ({ postId }, { caller, db }) => {
  const post = await findPost(db, postId);
  if (post?.status !== 'withdrawn' || post.publishedAt === null) return refuse('NOT_FOUND');
  const [isOpened, receipts] = await Promise.all([
    hasOpened(db, caller.memberId, postId),
    findReceipts(db, post, caller.memberId),
  ]);
  const isTold = reaches(post.scope, caller.path) && (isOpened || receipts.all.length > 0);
  if (!isTold) return refuse('NOT_FOUND');
  const { unitName, publishedAt, updatedAt, remark } = post;
  return ok({ postId, unitName, publishedAt, withdrawnAt: updatedAt, reason: remark ?? '' });
});
