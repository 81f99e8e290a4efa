import { addDays, dayKey, daysBetween, endOfDay, startOfDay } from '../../kernel/calendar';
import { workingDayAfter, type YearOfHolidays } from '../../kernel/work-calendar';

/** How long a 公示 lasts. */
export interface NoticeTerms {
  days: number;
  /** 工作日 are counted, not days of the calendar. */
  inWorkingDays: boolean;
}

/**
 * When a 公示 ends that was opened at `publishedAt`, both in ms: it begins on the day after and lasts to the end of its last
 * day. null: it would reach into a year whose holidays nobody has entered.
 */
export function noticeEnd(
  publishedAt: number,
  { days, inWorkingDays }: NoticeTerms,
  years: readonly YearOfHolidays[],
): number | null {
  const opened = dayKey(publishedAt);
  const last = inWorkingDays ? workingDayAfter(opened, days, years) : addDays(opened, days);
  return last === null ? null : endOfDay(last);
}

/** When a 公示 begins that was opened at `publishedAt`, both in ms. */
export const noticeBegin = (publishedAt: number): number => startOfDay(addDays(dayKey(publishedAt), 1));

/** Where a 公示 stands. `days` until its last one: 0 on that day. */
export type NoticeStand = { part: 'before'; beginsAt: number } | { part: 'running'; days: number } | { part: 'over' };

/** The one count of the days that are left of a 公示, wherever it is shown. All in ms. */
export function noticeStand(publishedAt: number, endsAt: number, now: number): NoticeStand {
  if (endsAt <= now) return { part: 'over' };
  const beginsAt = noticeBegin(publishedAt);
  return now < beginsAt ? { part: 'before', beginsAt } : { part: 'running', days: daysBetween(now, endsAt) };
}
