import { CronExpressionParser } from 'cron-parser';

const TIME_ZONE = 'Asia/Shanghai';
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

/** When a timer fires next, strictly after `after`; null when it never fires again. Both in ms since the epoch. */
export type Schedule = (after: number) => number | null;

/**
 * Parses Tencent's cron: seven fields (second, minute, hour, day, month, weekday, year) in UTC+8. Throws when the
 * expression is invalid. cron-parser handles the first six fields; the year is parsed here.
 */
export function parseCron(expression: string): Schedule {
  const fields = expression.trim().split(/\s+/);
  const [year, ...sixFields] = [fields[6], ...fields.slice(0, 6)];
  if (fields.length !== 7 || year === undefined) {
    throw new Error(`A timer has seven fields, second to year: "${expression}"`);
  }
  const six = sixFields.join(' ');
  const years = parseYears(year);
  CronExpressionParser.parse(six, { tz: TIME_ZONE });

  return (after) => {
    const occurrences = CronExpressionParser.parse(six, { tz: TIME_ZONE, currentDate: new Date(after) });
    let next = occurrences.next();
    while (!years.has(next.getFullYear())) {
      const following = yearAfter(years, next.getFullYear());
      if (following === null) return null;
      occurrences.reset(new Date(startOf(following) - 1));
      next = occurrences.next();
    }
    return next.getTime();
  };
}

/** `*`, `2026`, `2026,2028`, `2026-2030`, `2026/2`, `2026-2030/2`. */
function parseYears(field: string): ReadonlySet<number> {
  const years = new Set<number>();
  for (const part of field.split(',')) {
    const [, from, to, step] = /^(\*|\d{4})(?:-(\d{4}))?(?:\/(\d+))?$/.exec(part) ?? [];
    if (from === undefined || (from === '*' && to !== undefined)) throw new Error(`No year in a timer: "${field}"`);
    const first = from === '*' ? FIRST_YEAR : Number(from);
    const isOpen = from === '*' || (to === undefined && step !== undefined);
    const last = isOpen ? LAST_YEAR : Number(to ?? from);
    for (let year = first; year <= Math.min(last, LAST_YEAR); year += Number(step ?? 1) || 1) years.add(year);
  }
  return years;
}

function yearAfter(years: ReadonlySet<number>, year: number): number | null {
  for (let next = year + 1; next <= LAST_YEAR; next += 1) if (years.has(next)) return next;
  return null;
}

/**
 * Start of a year in Shanghai, in ms since the epoch. Shanghai has had no summer time since 1991, so this is always 8
 * hours before UTC.
 */
function startOf(year: number): number {
  return Date.UTC(year, 0, 1) - 8 * 60 * 60 * 1_000;
}
