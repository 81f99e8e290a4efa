import { addDays, dayKey, mondayOf, weekKey } from '../../../core/kernel/calendar';
import type { Theme } from '../../../core/quiz/weekly/theme';

export interface WeekRow {
  week: string;
  /** Monday and Sunday, `11月16日`. */
  from: string;
  to: string;
  theme: Theme | null;
}

const monthAndDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** This week and those after it, by default a quarter of a year, each with its theme. `now` in ms since the epoch. */
export function weeksAhead(themes: readonly Theme[], now: number, count = 13): WeekRow[] {
  const monday = mondayOf(dayKey(now));
  return Array.from({ length: count }, (_unused, index) => {
    const first = addDays(monday, index * 7);
    const week = weekKey(first);
    const theme = themes.find((each) => each.week === week) ?? null;
    return { week, from: monthAndDay(first), to: monthAndDay(addDays(first, 6)), theme };
  });
}

/** The calendar with this theme for the week; null removes the week's theme. */
export const withTheme = (themes: readonly Theme[], week: string, theme: Theme | null): Theme[] => [
  ...themes.filter((each) => each.week !== week),
  ...(theme ? [theme] : []),
];

/** `2026年第48周` of `2026-W48`. */
export const weekTitle = (week: string): string => `${week.slice(0, 4)}年第${Number(week.slice(6))}周`;
