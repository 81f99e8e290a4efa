import * as contract from '../../../core/feed/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findReadable } from '../readable-post';
import { addReceipt } from '../receipts';

/** The first confirmation keeps its time, even if it was late. */
export const confirmRead = route(contract.confirmRead, async ({ postId }, { caller, now, db }) => {
  const post = await findReadable(db, postId, caller);
  if (!post) return refuse('NOT_FOUND');
  if (!post.requiredReading) return refuse('NOTHING_TO_CONFIRM');
  return ok({ confirmedAt: await addReceipt(db, postId, caller.memberId, now) });
});
