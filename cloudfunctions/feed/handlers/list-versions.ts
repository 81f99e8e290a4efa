import * as contract from '../../../core/feed/history-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findReadable } from '../readable-post';
import { versionsOf } from '../versions';

export const listVersions = route(contract.listVersions, async ({ postId }, { caller, db, now }) => {
  const post = await findReadable(db, postId, caller);
  return post ? ok({ items: await versionsOf(db, post, now) }) : refuse('NOT_FOUND');
});
