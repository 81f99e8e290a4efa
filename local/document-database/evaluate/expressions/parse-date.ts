import { calendarDay, fromLocal, utc } from './calendar';
import { MONTHS } from './format-date';
import { wrongKind } from './operands';

const ZONE = '([zZ]|[+-]\\d{2}:?(?:\\d{2})?)?';
const ISO = new RegExp(
  `^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?\\s*${ZONE}$`,
);

type Parts = { [part: string]: string | undefined };

/** The date that an ISO 8601 text names. `zone` is for a text that names none; a text may not have both. */
export function parseDate(text: string, zone: string | undefined, name: string): Date {
  const [whole, year, month, day, hour, minute, second, fraction, ownZone] = ISO.exec(text) ?? [];
  if (whole === undefined) return wrongKind(name, `a text that is a date, not '${text}'`);
  const millisecond = fraction === undefined ? undefined : fraction.padEnd(3, '0').slice(0, 3);
  return toDate({ year, month, day, hour, minute, second, millisecond, ownZone }, zone, name);
}

/** What each specifier reads. */
const SPECIFIERS = new Map<string, [part: string, pattern: string]>([
  ['b', ['monthName', '[A-Za-z]{3}']],
  ['B', ['monthName', '[A-Za-z]+']],
  ['d', ['day', '\\d{1,2}']],
  ['G', ['isoWeekYear', '\\d{4}']],
  ['H', ['hour', '\\d{1,2}']],
  ['j', ['dayOfYear', '\\d{1,3}']],
  ['L', ['millisecond', '\\d{1,3}']],
  ['m', ['month', '\\d{1,2}']],
  ['M', ['minute', '\\d{1,2}']],
  ['S', ['second', '\\d{1,2}']],
  ['u', ['isoDayOfWeek', '[1-7]']],
  ['V', ['isoWeek', '\\d{1,2}']],
  ['Y', ['year', '\\d{4}']],
  ['z', ['ownZone', '[zZ]|[+-]\\d{2}:?\\d{2}']],
  ['Z', ['offset', '[+-]\\d{1,4}']],
]);

/** The date that a text names in this format. */
export function parseDateBy(text: string, format: string, zone: string | undefined, name: string): Date {
  const names: string[] = [];
  const source = format.replace(/%([\s\S]?)|[\\^$.*+?()[\]{}|/-]/g, (found, specifier: string | undefined) => {
    if (specifier === undefined) return `\\${found}`;
    if (specifier === '%') return '%';
    const [part, pattern] = SPECIFIERS.get(specifier) ?? wrongKind(name, `a format that it knows, not '${found}'`);
    names.push(part);
    return `(${pattern})`;
  });
  const match = new RegExp(`^${source}$`).exec(text);
  if (!match) return wrongKind(name, `a text in the format '${format}', not '${text}'`);
  return toDate(Object.fromEntries(names.map((part, at) => [part, match[at + 1]])), zone, name);
}

function toDate(parts: Parts, zone: string | undefined, name: string): Date {
  const named = parts['offset'] === undefined ? parts['ownZone'] : zoneOfMinutes(Number(parts['offset']));
  if (named !== undefined && zone !== undefined) return wrongKind(name, 'one time zone, not two');
  const numberOf = (part: string, least: number, most: number): number => {
    const value = Number(parts[part] ?? 0);
    return value >= least && value <= most ? value : wrongKind(name, `a ${part} from ${least} to ${most}`);
  };
  const time = (numberOf('hour', 0, 24) * 60 + numberOf('minute', 0, 59)) * 60 + numberOf('second', 0, 59);
  const local = dayOf(parts, name) + time * 1_000 + numberOf('millisecond', 0, 999);
  return fromLocal(local, named?.toUpperCase() ?? zone ?? 'UTC');
}

const zoneOfMinutes = (minutes: number): string => {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
};

/** The beginning of the day in UTC. A day that does not exist, such as February 30, is refused. */
function dayOf(parts: Parts, name: string): number {
  const { year, isoWeekYear, dayOfYear, day: dayOfMonth } = parts;
  if (year !== undefined && dayOfYear !== undefined) {
    const start = utc(Number(year), 1, Number(dayOfYear));
    return new Date(start).getUTCFullYear() === Number(year) ? start : wrongKind(name, 'a day of that year');
  }
  if (isoWeekYear !== undefined) {
    return isoDay(Number(isoWeekYear), Number(parts['isoWeek'] ?? 1), Number(parts['isoDayOfWeek'] ?? 1));
  }
  const month = parts['monthName'] === undefined ? Number(parts['month'] ?? Number.NaN) : monthOf(parts['monthName']);
  const [numberOfYear, day] = [Number(year ?? Number.NaN), Number(dayOfMonth ?? Number.NaN)];
  const start = utc(numberOfYear, month, day);
  const { month: actualMonth, day: actualDay } = calendarDay(new Date(start), 'UTC');
  return actualMonth === month && actualDay === day ? start : wrongKind(name, 'a year, a month and a day of it');
}

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;

/** The day of an ISO week: January 4 is always in the first one. */
export function isoDay(year: number, week: number, dayOfWeek: number): number {
  const fourth = utc(year, 1, 4);
  const { isoDayOfWeek } = calendarDay(new Date(fourth), 'UTC');
  return fourth + ((week - 1) * 7 + dayOfWeek - isoDayOfWeek) * 86_400_000;
}
