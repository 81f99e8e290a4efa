import type { Stored } from '../_kit/database';

/**
 * `_id` is `<assignmentId>:<unitId>:<day>`, so a unit reminds of an assignment once a day. Those that were marked stand in
 * one of their own, `…:marked`, which grows.
 */
export interface ReminderDoc extends Stored {
  assignmentId: string;
  unitId: string;
  unitName: string;
  /** China's day of `at`. */
  day: string;
  /** ms */
  at: number;
  byId: string;
  byName: string;
  /** Only these, sorted; absent: all of the unit. */
  memberIds?: readonly string[];
  /** The last member whose turn is over; '' at the beginning. */
  after: string;
  isDone: boolean;
  told: number;
  messaged: number;
}

/**
 * One subscription message. `_id` is `<assignmentId>:<memberId>:<day>`. It is written before the message is sent: what
 * is found as `noted` may have been sent, and is not sent again.
 */
export interface MessageDoc extends Stored {
  assignmentId: string;
  memberId: string;
  unitName: string;
  /** `wx:<openid>` */
  identity: string;
  /** When it was first tried, in ms. */
  at: number;
  tries: number;
  state: 'noted' | 'sent' | 'refused' | 'again';
  /** WeChat's last answer; null: none that could be read, or none yet. */
  errcode: number | null;
}

/** `_id` is an identity of WeChat. */
export interface SubscriptionDoc extends Stored {
  left: number;
  /** Keys of the latest subscriptions, so that a retry adds nothing. */
  keys: string[];
}
