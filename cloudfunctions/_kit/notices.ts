import { MOST_UNREAD, type NoticeLink } from '../../core/kernel/notice-link';
import { orderKey } from '../../core/kernel/order-key';
import { Notices } from './collections';
import { command, type Database, type Stored } from './database';

/** News for one member about something of theirs. `_id` is `<memberId>:<key>`, so the same news is stored once. */
export interface NoticeDoc extends Stored {
  memberId: string;
  /** Complete sentences that reveal nothing the member may not know yet. */
  text: string;
  link: NoticeLink | null;
  at: number;
  /** Sorts a member's notices, see `orderKey`. */
  order: string;
  isRead: boolean;
  /**
   * An identity of the member that neither sees the notice nor marks it as read: the notice is about that identity, and
   * whoever uses it must not be able to hide the news from the owner.
   */
  exceptFor?: string;
}

interface NewNotice {
  memberId: string;
  /** Identifies the event; equal for the same event. */
  key: string;
  text: string;
  link: NoticeLink | null;
  at: number;
  exceptFor?: string;
}

export function noticeDoc({ memberId, key, text, link, at, exceptFor }: NewNotice): NoticeDoc {
  const id = `${memberId}:${key}`;
  const notice = { _id: id, v: 1, memberId, text, link, at, order: orderKey(at, id), isRead: false };
  return exceptFor === undefined ? notice : { ...notice, exceptFor };
}

/** Stores a notice unless it exists; resolves to whether it is new. */
export const tell = (db: Database, notice: NoticeDoc): Promise<boolean> => db.in(Notices).add(notice);

/** So many notices are written in one request. */
const AT_ONCE = 200;

/** Writes those that nobody has been told; resolves to their number. Two requests for up to 200, none without any. */
export async function tellAll(db: Database, notices: readonly NoticeDoc[]): Promise<number> {
  let told = 0;
  for (let start = 0; start < notices.length; start += AT_ONCE) {
    const slice = notices.slice(start, start + AT_ONCE);
    const ids = slice.map(({ _id }) => _id);
    const known = await db
      .in(Notices)
      .query<Pick<NoticeDoc, '_id' | 'at'>>({ _id: command().in(ids) }, { fields: ['at'], limit: AT_ONCE });
    const knownIds = new Set(known.map(({ _id }) => _id));
    const fresh = slice.filter(({ _id }) => !knownIds.has(_id));
    told += fresh.length;
    if (fresh.length === 0 || (await db.in(Notices).addMany(fresh))) continue;
    // Somebody else has told some of them meanwhile.
    for (const notice of fresh) await db.in(Notices).add(notice);
  }
  return told;
}

interface Reader {
  memberId: string;
  /** The account in hand. */
  identity: string;
}

const unreadOf = ({ memberId, identity }: Reader) => ({
  memberId,
  isRead: false,
  exceptFor: command().neq(identity),
});

/** A member's unread notices, latest first. Older ones follow as these are read. */
export const findUnread = (db: Database, reader: Reader): Promise<NoticeDoc[]> =>
  db.in(Notices).query(unreadOf(reader), { orderBy: [['order', 'desc']], limit: MOST_UNREAD });

/** Marks as read all notices up to this one, in the order of `order`. */
export const markRead = (db: Database, reader: Reader, upTo: string): Promise<number> =>
  db.in(Notices).updateWhere({ ...unreadOf(reader), order: command().lte(upTo) }, { isRead: true });
