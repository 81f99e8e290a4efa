import { addDays, clockOf, dayKey, weekday } from '../../core/kernel/calendar';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** `11月20日` of `YYYY-MM-DD`. */
export const monthAndDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** `11月20日` of `MM-DD`, a day of every year. */
export const dayOfYear = (day: string): string => `${Number(day.slice(0, 2))}月${Number(day.slice(3, 5))}日`;

/** `2026年11月20日` of `YYYY-MM-DD`. */
export const fullDay = (day: string): string => `${day.slice(0, 4)}年${monthAndDay(day)}`;

/** The version of a text by its day, 2026年11月20日版; one that is named otherwise stays as it is written. */
export const versionWords = (version: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(version) ? `${fullDay(version)}版` : version;

/**
 * A moment as people say it at `now` (both ms since the epoch): 今天 14:05, 昨天 09:00, 明天 18:00, 周三 within six days,
 * 11月20日 within the year, otherwise 2025年11月20日.
 */
export function friendlyTime(at: number, now: number): string {
  const day = dayKey(at);
  const today = dayKey(now);
  if (day === today) return `今天 ${clockOf(at)}`;
  if (day === addDays(today, -1)) return `昨天 ${clockOf(at)}`;
  if (day === addDays(today, 1)) return `明天 ${clockOf(at)}`;
  if (day > addDays(today, -7) && day < addDays(today, 7)) return WEEKDAYS[weekday(day) - 1] ?? monthAndDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? monthAndDay(day) : fullDay(day);
}

/** `11月20日`, for a deadline. `at` in ms since the epoch. */
export const monthDay = (at: number): string => monthAndDay(dayKey(at));

/** `11月20日 周五`. `at` in ms since the epoch. */
export const dayOfWeek = (at: number): string => `${monthDay(at)} ${WEEKDAYS[weekday(dayKey(at)) - 1] ?? ''}`;

/** `2026年11月20日 14:05`, shown when a friendly time is tapped. `at` in ms since the epoch. */
export function exactTime(at: number): string {
  return `${fullDay(dayKey(at))} ${clockOf(at)}`;
}

/** A moment and what happens then, apart from a time of day: 今天 14:05 寄出, 周三寄出. `at` and `now` in ms since the epoch. */
export function timeAnd(at: number, now: number, event: string): string {
  const time = friendlyTime(at, now);
  return /\d$/.test(time) ? `${time} ${event}` : `${time}${event}`;
}

/** A deadline as people say it: 周日截止, 明天 23:59 截止. Both arguments in ms since the epoch. */
export const dueTime = (at: number, now: number): string => timeAnd(at, now, '截止');
