import * as contract from '../../../core/feed/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { addressesIn } from '../../_kit/text-files';
import { rememberOpened } from '../opened-posts';
import { findReadable } from '../readable-post';
import { rememberReading } from '../readings';
import { findReceipts, receiptsOf } from '../receipts';
import { postViewOf } from '../views';

export const openPost = route(contract.openPost, async ({ postId }, { caller, now, db }) => {
  const post = await findReadable(db, postId, caller);
  if (!post) return refuse('NOT_FOUND');
  const [{ all, confirmedAt }, addresses] = await Promise.all([
    findReceipts(db, post, caller.memberId),
    addressesIn(post.body),
    rememberOpened(db, caller.memberId, postId),
  ]);
  const isToConfirm = post.requiredReading !== null && confirmedAt === null;
  if (isToConfirm) await rememberReading(db, receiptsOf(post), caller.memberId, now);
  return ok({ ...postViewOf(post, confirmedAt, now), confirmations: all, addresses });
});
