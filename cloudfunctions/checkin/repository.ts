import type { Run } from '../../core/checkin/run';
import type { DayKey } from '../../core/kernel/calendar';
import type { Database, Stored } from '../_kit/database';
import { CheckIns } from './collections';

/** `_id` is `memberId:day`, so a retry finds the same document. */
export interface CheckInDoc extends Stored {
  memberId: string;
  day: DayKey;
  /** Length of the streak on that day, in days. */
  length: number;
}

/** The member's newest check-ins, newest first. One request. */
export async function findNewest(db: Database, memberId: string, limit: number): Promise<Run[]> {
  const found = await db
    .in(CheckIns)
    .query({ memberId }, { orderBy: [['day', 'desc']], limit, fields: ['day', 'length'] });
  return found.map(({ day, length }) => ({ lastDay: day, length }));
}

/** Adds the day unless it exists: two taps at once leave one document. One request. */
export async function addCheckIn(db: Database, memberId: string, { lastDay, length }: Run): Promise<void> {
  await db.in(CheckIns).add({ _id: `${memberId}:${lastDay}`, v: 1, memberId, day: lastDay, length });
}
