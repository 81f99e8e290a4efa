import { wrongKind } from './operands';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The parts of a moment in one time zone, as MongoDB counts them: weeks from 0, week days from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  dayOfYear: number;
  /** 1 is Sunday. */
  dayOfWeek: number;
  /** 1 is Monday. */
  isoDayOfWeek: number;
  /** Weeks begin on Sundays; what is before the first Sunday is week 0. */
  week: number;
  /** Weeks begin on Mondays; the first one has the year's first Thursday. */
  isoWeek: number;
  isoWeekYear: number;
  offsetMinutes: number;
}

export function calendarDay(date: Date, zone: string): CalendarDay {
  const offset = offsetAt(date, zone);
  const local = new Date(date.getTime() + offset);
  const year = local.getUTCFullYear();
  const dayOfYear = Math.floor((local.getTime() - startOfYear(year)) / DAY) + 1;
  const weekDay = local.getUTCDay();
  const thursday = new Date(local.getTime() + (4 - (weekDay || 7)) * DAY);
  const isoWeekYear = thursday.getUTCFullYear();
  return {
    year,
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    dayOfYear,
    dayOfWeek: weekDay + 1,
    isoDayOfWeek: weekDay || 7,
    week: Math.floor((dayOfYear + 6 - weekDay) / 7),
    isoWeek: Math.floor((thursday.getTime() - startOfYear(isoWeekYear)) / DAY / 7) + 1,
    isoWeekYear,
    offsetMinutes: offset / MINUTE,
  };
}

/** Not `Date.UTC`, which takes the years before 100 for those of the 20th century. */
export function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month - 1, day);
}

const startOfYear = (year: number): number => utc(year, 1, 1);

/** The moment at which a clock in the zone shows what `local` is in UTC. */
export function fromLocal(local: number, zone: string): Date {
  const guess = local - offsetAt(new Date(local), zone);
  return new Date(local - offsetAt(new Date(guess), zone));
}

const FIXED = /^([+-])(\d{2}):?(\d{2})?$/;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC, in ms. A zone is a name of the Olson database or `±hh[:mm]`. */
export function offsetAt(date: Date, zone: string): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = FIXED.exec(zone) ?? [];
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(date)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const time = ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1_000;
  const seconds = Math.floor(date.getTime() / 1_000) * 1_000;
  return utc(part('year'), part('month'), part('day')) + time - seconds;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: /^[A-Za-z]/.test(zone) ? zone : 'none',
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
    return formatter;
  } catch {
    return wrongKind('a date', `a time zone, not '${zone}'`);
  }
}
