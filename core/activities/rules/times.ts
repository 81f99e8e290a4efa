import { addDays, dayKey, MS_PER_DAY, startOfDay } from '../../kernel/calendar';
import type { ActivityStage } from '../contract';

const MS_PER_HOUR = 3_600_000;
const LONGEST = 7 * MS_PER_DAY;
const NIGHT_FROM = 22;
const NIGHT_TO = 8;
/** The code is on the screen this long before the beginning and after the end. */
const CODE_MARGIN = 2 * MS_PER_HOUR;

/** When an activity is held and signing up for it ends, in ms. */
export interface Times {
  startsAt: number;
  endsAt: number;
  closesAt: number;
}

/** The end comes after the beginning, within seven days. */
export const isLengthRight = ({ startsAt, endsAt }: Pick<Times, 'startsAt' | 'endsAt'>): boolean =>
  startsAt < endsAt && endsAt - startsAt <= LONGEST;

/** Signing up ends at the beginning or before. */
export const areTimesRight = (times: Times): boolean => times.closesAt <= times.startsAt && isLengthRight(times);

export function stageOf({ startsAt, endsAt, closesAt }: Times, isCancelled: boolean, now: number): ActivityStage {
  if (isCancelled) return 'cancelled';
  if (now >= endsAt) return 'over';
  if (now >= startsAt) return 'running';
  return now >= closesAt ? 'closed' : 'open';
}

export const codeFrom = ({ startsAt }: Times): number => startsAt - CODE_MARGIN;
export const codeUntil = ({ endsAt }: Times): number => endsAt + CODE_MARGIN;

/** A secretary ticks from when the code is first shown until this long after the end. */
const TICKS_FOR = 30 * MS_PER_DAY;
export const ticksUntil = ({ endsAt }: Times): number => endsAt + TICKS_FOR;

export const isCodeShown = (times: Times, now: number): boolean => now >= codeFrom(times) && now < codeUntil(times);

/** The same instant by day; by night (22 to 8 in China) the next 8 o'clock. */
function outOfNight(at: number): number {
  const today = dayKey(at);
  const morning = startOfDay(today) + NIGHT_TO * MS_PER_HOUR;
  if (at < morning) return morning;
  const isLate = at >= startOfDay(today) + NIGHT_FROM * MS_PER_HOUR;
  return isLate ? startOfDay(addDays(today, 1)) + NIGHT_TO * MS_PER_HOUR : at;
}

/**
 * Until when a seat that came free at `since` (ms) is kept for the next in the list: 24 hours, 2 hours on the day of the
 * activity; never into the night, and not beyond the end of signing up.
 */
export function offerEnd(since: number, { startsAt, closesAt }: Pick<Times, 'startsAt' | 'closesAt'>): number {
  const hours = dayKey(since) === dayKey(startsAt) ? 2 : 24;
  return Math.min(outOfNight(since + hours * MS_PER_HOUR), closesAt);
}

/** As people look for them, of activities that are not over: what runs now, then what begins next. */
export const nextFirst = <Row extends Pick<Times, 'startsAt' | 'endsAt'>>(rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt);
