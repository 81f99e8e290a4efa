import * as contract from '../../../core/feed/contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findFeedPage } from '../feed-page';

export const listPosts = route(contract.listPosts, async (input, { caller, db }) =>
  ok(await findFeedPage(db, caller.path, input)),
);
