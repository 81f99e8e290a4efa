import * as contract from '../../../core/feed/contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findFeedPage } from '../feed-page';

export const listPosts = route(contract.listPosts, async (input, context) => ok(await findFeedPage(context, input)));
