import type { PostRow } from '../../core/feed/contract';
import { pinsFor } from '../../core/feed/rules/pins';
import { MOST_COUNTED, newsSince } from '../../core/feed/rules/unread';
import { orderKey } from '../../core/kernel/order-key';
import { type Page, pageOf } from '../_kit/page';
import type { MemberContext } from '../_kit/serve';
import { type FeedQuery, findLater, findPinned, findPublished } from './repository';
import { postRowOf } from './views';

type Reading = Pick<MemberContext, 'db' | 'caller' | 'now'>;

const readerOf = ({ memberId, path }: Reading['caller'], now: number) => ({ memberId, path, now });

/** A page of the posts that the caller may read, newest first. One request. */
export const findFeedPage = async ({ db, caller, now }: Reading, query: FeedQuery): Promise<Page<PostRow>> =>
  pageOf(
    await findPublished(db, readerOf(caller, now), query),
    (row) => row.order,
    (row) => postRowOf(row, now),
  );

/** What the caller has not opened yet, newest first; at most a hundred. One request. */
export const findUnread = async ({ db, caller, now }: Reading): Promise<PostRow[]> =>
  (await findLater(db, readerOf(caller, now), orderKey(newsSince(now), ''), MOST_COUNTED))
    .map((row) => postRowOf(row, now))
    .filter((row) => row.isUnread);

/** What stands at the top of the caller's feed. One request. */
export const findPins = async ({ db, caller, now }: Reading): Promise<PostRow[]> =>
  pinsFor(await findPinned(db, readerOf(caller, now)), caller.path).map((row) => postRowOf(row, now));
