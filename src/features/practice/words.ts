import { now } from '@/platform/clock';
import { friendlyTime } from '@/ui/friendly-time';
import { addDays, type DayKey, dayKey, startOfDay } from '../../../core/kernel/calendar';
import type { RestReason } from '../../../core/practice/book/contract';

export const restWords: Record<RestReason, string> = {
  stale: '依据的条文有更新，题目核对后再复习',
  retired: '题目已停用，不再复习',
  inTest: '这道题正在考，或就要考了，考完再练',
};

/** Why so many cards that are due are not asked today. */
export const inTestWords = (count: number): string => `还有 ${count} 道正在考，或就要考了，考完再练。`;

/** A day as people say it today: 今天 (also for days in the past), 明天, 周三, 11月20日. */
export function dayWords(day: DayKey): string {
  const today = dayKey(now());
  if (day <= today) return '今天';
  if (day === addDays(today, 1)) return '明天';
  return friendlyTime(startOfDay(day), now());
}
