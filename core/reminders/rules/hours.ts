import { dayKey, startOfDay } from '../../kernel/calendar';

const MS_PER_HOUR = 3_600_000;
const FROM_HOUR = 8;
const TO_HOUR = 21;

/** Whether people may be disturbed at `now` (ms): from 8:00 until before 21:00 in China. */
export function mayDisturb(now: number): boolean {
  const sinceMidnight = now - startOfDay(dayKey(now));
  return sinceMidnight >= FROM_HOUR * MS_PER_HOUR && sinceMidnight < TO_HOUR * MS_PER_HOUR;
}
