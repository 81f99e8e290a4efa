import * as contract from '../../../core/feed/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findReadable } from '../readable-post';
import { findReceipt } from '../receipts';
import { postViewOf } from '../views';

export const openPost = route(contract.openPost, async ({ postId }, { caller, db }) => {
  const post = await findReadable(db, postId, caller);
  if (!post) return refuse('NOT_FOUND');
  const confirmedAt = post.requiredReading ? await findReceipt(db, postId, caller.memberId) : null;
  return ok(postViewOf(post, post.publishedAt, confirmedAt));
});
