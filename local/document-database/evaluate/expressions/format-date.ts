import { type CalendarDay, calendarDay } from './calendar';
import { wrongKind } from './operands';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

function zoneOf(offsetMinutes: number): string {
  const minutes = Math.abs(Math.trunc(offsetMinutes));
  return `${offsetMinutes < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60), 2)}${digits(minutes % 60, 2)}`;
}

const SPECIFIERS = new Map<string, (day: CalendarDay) => string>([
  ['%', () => '%'],
  ['b', ({ month }) => (MONTHS[month - 1] ?? '').slice(0, 3)],
  ['B', ({ month }) => MONTHS[month - 1] ?? ''],
  ['d', ({ day }) => digits(day, 2)],
  ['G', ({ isoWeekYear }) => digits(isoWeekYear, 4)],
  ['H', ({ hour }) => digits(hour, 2)],
  ['j', ({ dayOfYear }) => digits(dayOfYear, 3)],
  ['L', ({ millisecond }) => digits(millisecond, 3)],
  ['m', ({ month }) => digits(month, 2)],
  ['M', ({ minute }) => digits(minute, 2)],
  ['S', ({ second }) => digits(second, 2)],
  ['u', ({ isoDayOfWeek }) => String(isoDayOfWeek)],
  ['U', ({ week }) => digits(week, 2)],
  ['V', ({ isoWeek }) => digits(isoWeek, 2)],
  ['w', ({ dayOfWeek }) => String(dayOfWeek)],
  ['Y', ({ year }) => digits(year, 4)],
  ['z', ({ offsetMinutes }) => zoneOf(offsetMinutes)],
  ['Z', ({ offsetMinutes }) => String(Math.trunc(offsetMinutes))],
]);

/** Writes a date as the format says; without one as ISO 8601, whose Z is true of UTC only. */
export function formatDate(date: Date, zone: string, given: string | null): string {
  const day = calendarDay(date, zone);
  if (day.year < 0 || day.year > 9999) return wrongKind('$dateToString', 'a year from 0 to 9999');
  const format = given ?? `%Y-%m-%dT%H:%M:%S.%L${zone === 'UTC' ? 'Z' : ''}`;
  return format.replace(/%([\s\S]?)/g, (whole, specifier: string) => {
    const write = SPECIFIERS.get(specifier);
    return write ? write(day) : wrongKind('$dateToString', `a format that it knows, not '${whole}'`);
  });
}
