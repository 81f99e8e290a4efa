/** What the overview of the desk shows of this week. */
export { DueSoon, MissingThisWeek, WeekByUnit } from './components/week';
export { useWeek } from './week-store';
