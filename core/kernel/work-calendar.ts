import { addDays, type DayKey, weekday } from './calendar';

/** 节假日安排 of one year, as the State Council has announced it. */
export interface YearOfHolidays {
  year: number;
  /** Days from Monday to Friday on which nobody works. A weekend may be among them: it changes nothing. */
  off: readonly DayKey[];
  /** 调休: days of a weekend that are worked. */
  worked: readonly DayKey[];
}

/** null: the year of this day has not been entered, so nobody knows. */
export function isWorkingDay(day: DayKey, years: readonly YearOfHolidays[]): boolean | null {
  const announced = years.find(({ year }) => day.startsWith(`${year}-`));
  if (!announced) return null;
  return announced.worked.includes(day) || (weekday(day) <= 5 && !announced.off.includes(day));
}

/** The working day that is `count` working days after a day; null as soon as a year is needed that has not been entered. */
export function workingDayAfter(from: DayKey, count: number, years: readonly YearOfHolidays[]): DayKey | null {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const isWorked = isWorkingDay(day, years);
    if (isWorked === null) return null;
    if (isWorked) left -= 1;
  }
  return day;
}
