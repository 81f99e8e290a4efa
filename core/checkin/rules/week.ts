import { type DayKey, daysOfWeek } from '../../kernel/calendar';
import type { WeekView } from '../contract';
import type { Run } from '../run';
import { currentLength } from './streak';

/** Also the number of check-ins to read: a week cannot hold more than this. */
export const DAYS_PER_WEEK = 7;

/** The week that contains `today`, with the current streak. `runs` are a member's newest check-ins, newest first. */
export function weekOf(runs: readonly Run[], today: DayKey): WeekView {
  const checked = new Set(runs.map((run) => run.lastDay));
  return {
    today,
    isCheckedIn: checked.has(today),
    streak: currentLength(runs[0] ?? null, today),
    days: daysOfWeek(today).map((day) => ({ day, isCheckedIn: checked.has(day) })),
  };
}
