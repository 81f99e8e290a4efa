import { monthAndDay } from '@/ui/friendly-time';
import { dayKey } from '../../../../core/kernel/calendar';

/** `2026年11月20日`. `at` in ms since the epoch. */
export function dayWords(at: number): string {
  const day = dayKey(at);
  return `${day.slice(0, 4)}年${monthAndDay(day)}`;
}
