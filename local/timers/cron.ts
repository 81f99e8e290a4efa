import { CronExpressionParser } from 'cron-parser';

const TIME_ZONE = 'Asia/Shanghai';
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

/** A timer's schedule: when it fires next, strictly after `after`; null when it never does again. Both in ms. */
export type Schedule = (after: number) => number | null;

/**
 * Tencent's cron: seven fields, second minute hour day month weekday year, in UTC+8. Throws when it is no such cron.
 * cron-parser reads the first six; the year is ours.
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

/** Shanghai has no summer time since 1991: its new year is always 8 hours before that of UTC. */
function startOf(year: number): number {
  return Date.UTC(year, 0, 1) - 8 * 60 * 60 * 1_000;
}
