import { type DayKey, dayBefore } from '../../kernel/calendar';
import type { Run } from '../run';

/** The run after a check-in on `today`. A second check-in on the same day changes nothing. */
export function extend(run: Run | null, today: DayKey): Run {
  if (run?.lastDay === today) return run;
  const continues = run?.lastDay === dayBefore(today);
  return { lastDay: today, length: continues ? run.length + 1 : 1 };
}

/** Length of the run in days as of `today`. A run lasts through the day after its last check-in; then it is 0. */
export function currentLength(run: Run | null, today: DayKey): number {
  if (!run) return 0;
  const isAlive = run.lastDay === today || run.lastDay === dayBefore(today);
  return isAlive ? run.length : 0;
}
