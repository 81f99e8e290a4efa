import { addDays, dayKey, mondayOf, weekKey } from '../../../core/kernel/calendar';
import type { Theme } from '../../../core/quiz/theme';

export interface WeekRow {
  week: string;
  /** Monday and Sunday, `11月16日`. */
  from: string;
  to: string;
  theme: Theme | null;
}

const monthAndDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** A quarter of weeks ahead, this one first, each with its theme. */
export function weeksAhead(themes: readonly Theme[], now: number, count = 13): WeekRow[] {
  const monday = mondayOf(dayKey(now));
  return Array.from({ length: count }, (_unused, index) => {
    const first = addDays(monday, index * 7);
    const week = weekKey(first);
    const theme = themes.find((each) => each.week === week) ?? null;
    return { week, from: monthAndDay(first), to: monthAndDay(addDays(first, 6)), theme };
  });
}

/** The calendar with a week's theme as it is now; null takes it away. */
export const withTheme = (themes: readonly Theme[], week: string, theme: Theme | null): Theme[] => [
  ...themes.filter((each) => each.week !== week),
  ...(theme ? [theme] : []),
];
