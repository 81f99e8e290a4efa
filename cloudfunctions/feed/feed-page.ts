import type { PostRow } from '../../core/feed/contract';
import { pinsFor } from '../../core/feed/rules/pins';
import { MOST_COUNTED, newsSince } from '../../core/feed/rules/unread';
import { orderKey } from '../../core/kernel/order-key';
import { type Page, pageOf } from '../_kit/page';
import type { MemberContext } from '../_kit/serve';
import { addressesIn } from '../_kit/text-files';
import { type FeedQuery, findLater, findPinned, findPublished } from './repository';
import { postRowOf } from './views';

type Reading = Pick<MemberContext, 'db' | 'caller' | 'now'>;

const readerOf = ({ memberId, path }: Reading['caller'], now: number) => ({ memberId, path, now });

/** A page of the posts that the caller may read, newest first. One request of the database. */
export async function findFeedPage({ db, caller, now }: Reading, query: FeedQuery): Promise<Page<PostRow>> {
  const { items, next } = pageOf(
    await findPublished(db, readerOf(caller, now), query),
    (row) => row.order,
    (row) => postRowOf(row, now),
  );
  return { items: await withPictures(items), next };
}

/**
 * The rows with the addresses of their pictures, as they are shown. None of the database's requests; one of the storage's,
 * where it holds one of them.
 */
export async function withPictures(rows: readonly PostRow[]): Promise<PostRow[]> {
  const addresses = await addressesIn(
    rows.flatMap(({ picture }) => (picture === null ? [] : [{ type: 'picture', src: picture, alt: '' }])),
  );
  return rows.map((row) => ({ ...row, picture: shownAt(row.picture, addresses) }));
}

const shownAt = (picture: string | null, addresses: Record<string, string>): string | null =>
  picture?.startsWith('/static/') ? picture : (addresses[picture ?? ''] ?? null);

/** What the caller has not opened yet, newest first, without pictures; at most a hundred. One request. */
export const findUnread = async ({ db, caller, now }: Reading): Promise<PostRow[]> =>
  (await findLater(db, readerOf(caller, now), orderKey(newsSince(now), ''), MOST_COUNTED))
    .map((row) => postRowOf(row, now))
    .filter((row) => row.isUnread);

/** What stands at the top of the caller's feed. One request. */
export const findPins = async ({ db, caller, now }: Reading): Promise<PostRow[]> =>
  withPictures(pinsFor(await findPinned(db, readerOf(caller, now)), caller.path).map((row) => postRowOf(row, now)));
