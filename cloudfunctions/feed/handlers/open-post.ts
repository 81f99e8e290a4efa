import * as contract from '../../../core/feed/contract';
import { ok, refuse } from '../../../core/kernel/result';
import type { Database } from '../../_kit/database';
import { route } from '../../_kit/serve';
import { addressesIn } from '../../_kit/text-files';
import { countShown } from '../../discussion/public';
import { rememberOpened } from '../opened-posts';
import { commentsOn, findReadable, type PublishedPost } from '../readable-post';
import { rememberReading } from '../readings';
import { findReceipts, receiptsOf } from '../receipts';
import { postViewOf } from '../views';

export const openPost = route(contract.openPost, async ({ postId }, { caller, now, db }) => {
  const post = await findReadable(db, postId, caller);
  if (!post) return refuse('NOT_FOUND');
  const [{ all, confirmedAt }, addresses, discussion] = await Promise.all([
    findReceipts(db, post, caller.memberId),
    addressesIn(post.body),
    caller.policy.voices === 'on' ? discussionOf(db, post) : null,
    rememberOpened(db, caller.memberId, postId),
  ]);
  const isToConfirm = post.requiredReading !== null && confirmedAt === null;
  if (isToConfirm) await rememberReading(db, receiptsOf(post), caller.memberId, now);
  return ok({ ...postViewOf(post, confirmedAt, now), confirmations: all, addresses, discussion });
});

/** One request, or none where the column takes no comments. */
async function discussionOf(db: Database, post: PublishedPost): Promise<contract.PostView['discussion']> {
  const { allowsComments, until } = commentsOn(post);
  return allowsComments ? { comments: await countShown(db, { postId: post._id }), until } : null;
}
