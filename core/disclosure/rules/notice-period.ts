import { addDays, dayKey, endOfDay } from '../../kernel/calendar';
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
