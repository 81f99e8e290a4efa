import { orderKey } from '../../core/kernel/order-key';
import { Notices } from './collections';
import { command, type Database, type Stored } from './database';

/** What a notice opens: the result of the member's own attempt. */
export interface NoticeLink {
  kind: 'attempt';
  id: string;
}

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
}

interface NewNotice {
  memberId: string;
  /** Identifies the event; equal for the same event. */
  key: string;
  text: string;
  link: NoticeLink | null;
  at: number;
}

export function noticeDoc({ memberId, key, text, link, at }: NewNotice): NoticeDoc {
  const id = `${memberId}:${key}`;
  return { _id: id, v: 1, memberId, text, link, at, order: orderKey(at, id), isRead: false };
}

/** Stores a notice unless it exists; resolves to whether it is new. */
export const tell = (db: Database, notice: NoticeDoc): Promise<boolean> => db.in(Notices).add(notice);

/** Unread notices returned at once. Older ones follow as these are read. */
const MOST_UNREAD = 20;

/** A member's unread notices, latest first. */
export const findUnread = (db: Database, memberId: string): Promise<NoticeDoc[]> =>
  db.in(Notices).query({ memberId, isRead: false }, { orderBy: [['order', 'desc']], limit: MOST_UNREAD });

/** Marks as read all notices up to this one, in the order of `order`. */
export const markRead = (db: Database, memberId: string, upTo: string): Promise<number> =>
  db.in(Notices).updateWhere({ memberId, isRead: false, order: command().lte(upTo) }, { isRead: true });
