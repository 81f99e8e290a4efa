import { boundedSince, DAILY_BOUNDS } from '../../core/kernel/daily-bounds';
import { DailyCounts } from './collections';
import { command, type Database, type Stored } from './database';

/** How much a member has used of one bound in the day that began at `since` (ms). `_id` is `<memberId>:<what>`. */
export interface DailyCountDoc extends Stored {
  since: number;
  used: number;
}

export interface Use {
  memberId: string;
  what: keyof typeof DAILY_BOUNDS;
  /** 1 if missing. */
  amount?: number;
  /** When what counts began, in ms, for what is counted by the day of the calendar; missing: 24 hours before now. */
  since?: number;
}

const idOf = ({ memberId, what }: Use): string => `${memberId}:${what}`;

/**
 * Takes a part of what a member may use in a day; false if not enough is left. It is taken before anything is
 * written, in one atomic step, so that calls at the same moment get no more than calls one by one. One request, three
 * at the beginning of a day.
 */
export async function takeToday(db: Database, use: Use, now: number): Promise<boolean> {
  const { what, amount = 1, since = boundedSince(now) } = use;
  const most = DAILY_BOUNDS[what];
  if (amount > most) return false;
  const _id = idOf(use);
  const counts = db.in(DailyCounts);
  const taken = await counts.updateWhere(
    { _id, since: command().gte(since), used: command().lte(most - amount) },
    { used: command().inc(amount) },
  );
  if (taken > 0) return true;

  const present = await counts.find(_id);
  if (present && present.since >= since) return present.used + amount <= most && takeToday(db, use, now);
  const isFirst = present
    ? (await counts.updateWhere({ _id, since: present.since }, { since: now, used: amount })) > 0
    : await counts.add({ _id, v: 1, since: now, used: amount });
  // Another call of the same member has begun the day meanwhile: count within that one.
  return isFirst || takeToday(db, use, now);
}

/**
 * What was not taken after all, or was there already, uses nothing. What WeChat has refused stays counted: it answers an
 * organisation so often in a day, and no member is to use that up.
 */
export async function giveTodayBack(db: Database, use: Use): Promise<void> {
  const { amount = 1 } = use;
  await db
    .in(DailyCounts)
    .updateWhere({ _id: idOf(use), used: command().gte(amount) }, { used: command().inc(-amount) });
}
