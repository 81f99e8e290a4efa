/** A day as people in China count it, `YYYY-MM-DD`. */
export type DayKey = string;
/** An ISO-8601 week (Monday first), `2026-W47`. */
export type WeekKey = string;
/** A month as people in China count it, `YYYY-MM`. */
export type MonthKey = string;

export const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
const CHINA_OFFSET_MS = 8 * 3_600_000; // no daylight saving since 1991

const utcMidnight = (day: DayKey): number => Date.parse(`${day}T00:00:00Z`);
const isoDay = (ms: number): DayKey => new Date(ms).toISOString().slice(0, 10);

/** The day in Asia/Shanghai at `now` (ms since the epoch). */
export const dayKey = (now: number): DayKey => isoDay(now + CHINA_OFFSET_MS);

export const addDays = (day: DayKey, days: number): DayKey => isoDay(utcMidnight(day) + days * MS_PER_DAY);

export const dayBefore = (day: DayKey): DayKey => addDays(day, -1);

/** The first instant of a day in Asia/Shanghai, ms since the epoch. */
export const startOfDay = (day: DayKey): number => utcMidnight(day) - CHINA_OFFSET_MS;

/** The last millisecond of a day in Asia/Shanghai. */
export const endOfDay = (day: DayKey): number => startOfDay(day) + MS_PER_DAY - 1;

/** Days of the calendar in Asia/Shanghai from one moment to the other, both in ms; negative if `until` is the earlier. */
export const daysBetween = (from: number, until: number): number =>
  (utcMidnight(dayKey(until)) - utcMidnight(dayKey(from))) / MS_PER_DAY;

/** The time of the day in China, `08:30`. `at` in ms since the epoch. */
export const clockOf = (at: number): string => new Date(at + CHINA_OFFSET_MS).toISOString().slice(11, 16);

/** The instant of a day and a time of the day (`08:30`) in China, in ms. */
export function instantAt(day: DayKey, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return startOfDay(day) + (hours * 60 + minutes) * MS_PER_MINUTE;
}

/** 1 (Monday) … 7 (Sunday) */
export const weekday = (day: DayKey): number => new Date(utcMidnight(day)).getUTCDay() || 7;

export const mondayOf = (day: DayKey): DayKey => addDays(day, 1 - weekday(day));

/** Monday to Sunday of the week that holds `day`. */
export const daysOfWeek = (day: DayKey): DayKey[] => {
  const monday = mondayOf(day);
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
};

/** The ISO week of a day: the week belongs to the year that holds its Thursday (ISO 8601). */
export const weekKey = (day: DayKey): WeekKey => {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const daysIntoYear = (utcMidnight(thursday) - utcMidnight(`${year}-01-01`)) / MS_PER_DAY;
  return `${year}-W${String(Math.floor(daysIntoYear / 7) + 1).padStart(2, '0')}`;
};

/** Whether there is such a day: `day` in fields.ts takes every month for one of 31 days. A text that is no day is none. */
export function isRealDay(day: DayKey): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const meant = new Date(Date.UTC(year, month - 1, date));
  return !Number.isNaN(meant.getTime()) && meant.toISOString().startsWith(day);
}

export const monthOf = (day: DayKey): MonthKey => day.slice(0, 7);

/** The month that many months later, or earlier. */
export const addMonths = (month: MonthKey, months: number): MonthKey => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return isoDay(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
};

/** The days of a month, in order. */
export const daysOfMonth = (month: MonthKey): DayKey[] => {
  const first = `${month}-01`;
  const length = (utcMidnight(`${addMonths(month, 1)}-01`) - utcMidnight(first)) / MS_PER_DAY;
  return Array.from({ length }, (_, offset) => addDays(first, offset));
};
