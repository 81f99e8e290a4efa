import { orderKey } from '../../core/kernel/order-key';
import { Notices } from './collections';
import { command, type Database, type Stored } from './database';

/** Where a notice leads: the result of one's own attempt. */
export interface NoticeLink {
  kind: 'attempt';
  id: string;
}

/** Something a member should know that happened to what is theirs; `_id` is `<memberId>:<key>`, so telling twice is once. */
export interface NoticeDoc extends Stored {
  memberId: string;
  /** Whole sentences, with nothing in them that a member may not know yet. */
  text: string;
  link: NoticeLink | null;
  at: number;
  /** Orders a member's notices, see `orderKey`. */
  order: string;
  isRead: boolean;
}

interface NewNotice {
  memberId: string;
  /** What it is about, the same for the same event. */
  key: string;
  text: string;
  link: NoticeLink | null;
  at: number;
}

export function noticeDoc({ memberId, key, text, link, at }: NewNotice): NoticeDoc {
  const id = `${memberId}:${key}`;
  return { _id: id, v: 1, memberId, text, link, at, order: orderKey(at, id), isRead: false };
}

/** Tells somebody, unless they were told of it before. */
export const tell = (db: Database, notice: NoticeDoc): Promise<boolean> => db.in(Notices).add(notice);

/** More than this at once nobody reads; those below come up as the others are read. */
const MOST_UNREAD = 20;

/** What a member has not read yet, the latest first. */
export const findUnread = (db: Database, memberId: string): Promise<NoticeDoc[]> =>
  db.in(Notices).query({ memberId, isRead: false }, { orderBy: [['order', 'desc']], limit: MOST_UNREAD });

/** Marks as read what a member has seen: everything up to this one. */
export const markRead = (db: Database, memberId: string, upTo: string): Promise<number> =>
  db.in(Notices).updateWhere({ memberId, isRead: false, order: command().lte(upTo) }, { isRead: true });
