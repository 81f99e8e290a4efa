import type { PostRow } from '../../core/feed/contract';
import type { Database } from '../_kit/database';
import { type Page, pageOf } from '../_kit/page';
import { type FeedQuery, findPublished } from './repository';
import { postRowOf } from './views';

/** A page of the posts that a member with this path may read, newest first. One request. */
export const findFeedPage = async (
  db: Database,
  path: readonly string[],
  query: FeedQuery = {},
): Promise<Page<PostRow>> => pageOf(await findPublished(db, path, query), (row) => row.order, postRowOf);
