import * as contract from '../../../core/feed/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findReadable } from '../readable-post';
import { addReceipt, askedFromOf } from '../receipts';

/** The first confirmation keeps its time, even if it was late. */
export const confirmRead = route(contract.confirmRead, async ({ postId, version }, { caller, now, db }) => {
  const post = await findReadable(db, postId, caller);
  if (!post) return refuse('NOT_FOUND');
  if (!post.requiredReading) return refuse('NOTHING_TO_CONFIRM');
  const asked = askedFromOf(post).at(-1) ?? 1;
  if (version !== undefined && version < asked) return refuse('AMENDED_SINCE');
  const { memberId } = caller;
  const receipt = await addReceipt(db, post, { memberId, now, version });
  return ok({ confirmedAt: receipt.at, version: receipt.version });
});
