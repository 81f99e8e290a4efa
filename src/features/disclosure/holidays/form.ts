import { monthAndDay } from '@/ui/friendly-time';
import type { Holidays } from '../../../../core/disclosure/holidays-contract';
import { addDays, type DayKey, isRealDay } from '../../../../core/kernel/calendar';

type Year = Holidays['years'][number];

/** A year while it is changed, as it is typed: `10月1日到10月7日`, one a line. */
export interface Draft {
  year: number;
  off: string;
  worked: string;
}

const MOST_DAYS = 60;
const TWO_DIGITS = 2;
const DAY = String.raw`(\d{1,2})(?:-|月|\/)(\d{1,2})日?`;
const ONE = new RegExp(`^${DAY}$`);
const RANGE = new RegExp(`^${DAY}\\s*(?:到|至|~|—)\\s*${DAY}$`);

const dayOf = (year: number, month: string | undefined, date: string | undefined): DayKey | null => {
  const day = `${year}-${(month ?? '').padStart(TWO_DIGITS, '0')}-${(date ?? '').padStart(TWO_DIGITS, '0')}`;
  return isRealDay(day) ? day : null;
};

/** The days of one line; null where it is neither a day nor days from one to another. */
function daysOfLine(year: number, line: string): DayKey[] | null {
  const one = ONE.exec(line);
  const range = RANGE.exec(line);
  const first = one ? dayOf(year, one[1], one[2]) : dayOf(year, range?.[1], range?.[2]);
  const last = one ? first : dayOf(year, range?.[3], range?.[4]);
  if ((one === null && range === null) || first === null || last === null || last < first) return null;
  const days: DayKey[] = [];
  for (let day = first; day <= last && days.length <= MOST_DAYS; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days in their order, each once; null where something else is written. */
export function daysOf(year: number, typed: string): DayKey[] | null {
  const lines = typed
    .split(/[\n、，,；;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const days = lines.map((line) => daysOfLine(year, line));
  if (days.includes(null)) return null;
  const all = [...new Set(days.flatMap((each) => each ?? []))].sort();
  return all.length > MOST_DAYS ? null : all;
}

/** Days that follow upon each other as one line: `10月1日到10月7日`. */
export function linesOf(days: readonly DayKey[]): string {
  const runs: [DayKey, DayKey][] = [];
  for (const day of [...days].sort()) {
    const run = runs[runs.length - 1];
    if (run && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([first, last]) => (first === last ? monthAndDay(first) : `${monthAndDay(first)}到${monthAndDay(last)}`))
    .join('\n');
}

export const draftOf = ({ year, off, worked }: Year): Draft => ({ year, off: linesOf(off), worked: linesOf(worked) });

/** What is wrong with a year; null: nothing. */
export function problemOf({ year, off, worked }: Draft): { field: 'off' | 'worked'; words: string } | null {
  const words = '请一行写一段：10月1日到10月7日，或 10月10日';
  const free = daysOf(year, off);
  const busy = daysOf(year, worked);
  if (free === null || free.length === 0) return { field: 'off', words };
  if (busy === null) return { field: 'worked', words };
  return busy.some((day) => free.includes(day)) ? { field: 'worked', words: '有一天既放假又上班。' } : null;
}

/** The years as the server takes them; null while something is wrong. */
export function yearsOf(drafts: readonly Draft[]): Year[] | null {
  const years = drafts.map(({ year, off, worked }) => ({
    year,
    off: daysOf(year, off) ?? [],
    worked: daysOf(year, worked) ?? [],
  }));
  return drafts.some((draft) => problemOf(draft) !== null) ? null : years;
}
