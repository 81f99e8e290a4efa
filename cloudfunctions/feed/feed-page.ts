import type { PostRow } from '../../core/feed/contract';
import { MOST_COUNTED, newsSince } from '../../core/feed/rules/unread';
import { orderKey } from '../../core/kernel/order-key';
import { type Page, pageOf } from '../_kit/page';
import type { MemberContext } from '../_kit/serve';
import { type FeedQuery, findLater, findPublished } from './repository';
import { postRowOf } from './views';

type Reading = Pick<MemberContext, 'db' | 'caller' | 'now'>;

/** A page of the posts that the caller may read, newest first. One request. */
export const findFeedPage = async ({ db, caller, now }: Reading, query: FeedQuery): Promise<Page<PostRow>> =>
  pageOf(
    await findPublished(db, caller, query),
    (row) => row.order,
    (row) => postRowOf(row, now),
  );

/** What the caller has not opened yet, newest first; at most a hundred. One request. */
export const findUnread = async ({ db, caller, now }: Reading): Promise<PostRow[]> =>
  (await findLater(db, caller, orderKey(newsSince(now), ''), MOST_COUNTED))
    .map((row) => postRowOf(row, now))
    .filter((row) => row.isUnread);
