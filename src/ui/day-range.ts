import { dayKey } from '../../core/kernel/calendar';
import { fullDay, monthAndDay } from './friendly-time';

/** `11月28日 至 12月19日`: both ends in the same way, with their years where one lies in another year. All in ms. */
export function dayRange(from: number, until: number, now: number): string {
  const days = [from, until].map(dayKey);
  const isThisYear = days.every((day) => day.slice(0, 4) === dayKey(now).slice(0, 4));
  return days.map(isThisYear ? monthAndDay : fullDay).join(' 至 ');
}
