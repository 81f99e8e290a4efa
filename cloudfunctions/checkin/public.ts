import type { WeekView } from '../../core/checkin/contract';
import { DAYS_PER_WEEK, weekOf } from '../../core/checkin/rules/week';
import { dayKey } from '../../core/kernel/calendar';
import type { Database } from '../_kit/database';
import { findNewest } from './repository';

/** The member's week and streak at `now`. One request. */
export const findWeek = async (db: Database, memberId: string, now: number): Promise<WeekView> =>
  weekOf(await findNewest(db, memberId, DAYS_PER_WEEK), dayKey(now));
