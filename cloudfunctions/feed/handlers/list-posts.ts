import type { listPosts } from '../../../core/feed/contract';
import { ok } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { findFeedPage } from '../feed-page';

export const handleListPosts: Handler<typeof listPosts> = async (input, { caller, db }) =>
  ok(await findFeedPage(db, caller.path, input));
