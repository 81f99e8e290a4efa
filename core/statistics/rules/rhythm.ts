import {
  addDays,
  addMonths,
  type DayKey,
  dayKey,
  daysOfMonth,
  endOfDay,
  type MonthKey,
  mondayOf,
  monthOf,
  startOfDay,
  weekday,
} from '../../kernel/calendar';

/** What a unit has published in a month. */
export interface Rhythm {
  published: number;
  /** Posts that became visible on each day of the month, the first at 0. */
  days: readonly number[];
  /** Mondays of the weeks of this month that went by without a post. The present week still can have one. */
  silentWeeks: readonly DayKey[];
}

/** What a unit published in a month, and how often its 必读 were opened and confirmed. */
export interface MonthFigures {
  published: number;
  silentWeeks: readonly DayKey[];
  required: number;
  read: number;
  confirmed: number;
}

/** Of several units as one: a week is silent if it was in each of them. */
export const togetherOf = (parts: readonly MonthFigures[]): MonthFigures => {
  const sum = (of: (part: MonthFigures) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    published: sum(({ published }) => published),
    silentWeeks: (parts[0]?.silentWeeks ?? []).filter((week) =>
      parts.every(({ silentWeeks }) => silentWeeks.includes(week)),
    ),
    required: sum(({ required }) => required),
    read: sum(({ read }) => read),
    confirmed: sum(({ confirmed }) => confirmed),
  };
};

const SUNDAY = 7;

/** Mondays of the weeks of a month: those whose Sunday is in it, so that each week belongs to one month. */
export const weeksOfMonth = (month: MonthKey): DayKey[] =>
  daysOfMonth(month)
    .filter((day) => weekday(day) === SUNDAY)
    .map(mondayOf);

interface Spans {
  /** The month itself, both in ms and both within. */
  month: { from: number; until: number };
  /** The same with the days of its first week that are in the month before. */
  weeks: { from: number; until: number };
}

export function spansOf(month: MonthKey): Spans {
  const until = startOfDay(`${addMonths(month, 1)}-01`) - 1;
  const from = startOfDay(`${month}-01`);
  const [monday = month] = weeksOfMonth(month);
  return { month: { from, until }, weeks: { from: Math.min(from, startOfDay(monday)), until } };
}

/** @param times When the posts of a unit became visible, in ms, at least those within `spansOf(month).weeks`. */
export function rhythmOf(times: readonly number[], month: MonthKey, now: number): Rhythm {
  const dayOf = times.map(dayKey);
  const days = daysOfMonth(month).map((day) => dayOf.filter((published) => published === day).length);
  const voiced = new Set(dayOf.map(mondayOf));
  return {
    published: dayOf.filter((day) => monthOf(day) === month).length,
    days,
    silentWeeks: weeksOfMonth(month).filter((monday) => endOfDay(addDays(monday, 6)) < now && !voiced.has(monday)),
  };
}
