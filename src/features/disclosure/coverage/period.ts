import type { CategoryKey } from '../../../../core/disclosure/catalogue';
import type { Quarter } from '../../../../core/disclosure/coverage-contract';
import { dayKey } from '../../../../core/kernel/calendar';
import { categoryOptions } from '../words';

/** A year, or one quarter of it. */
export interface Period {
  year: number;
  quarter: Quarter | null;
}

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
/** Years before this one that are offered. */
const YEARS_BACK = 2;

export const thisYear = (now: number): number => Number(dayKey(now).slice(0, 4));

/** What an address says; the whole of this year where it says nothing, or nonsense. */
export function periodIn({ year, quarter }: { year: string; quarter: string }, now: number): Period {
  const asked = Number(year);
  const isYear = Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= LAST_YEAR;
  return {
    year: isYear ? asked : thisYear(now),
    quarter: QUARTERS.find((each) => String(each) === quarter) ?? null,
  };
}

/** What an address says of a period. */
export const inAddress = ({ year, quarter }: Period) => ({
  year: String(year),
  ...(quarter === null ? {} : { quarter: String(quarter) }),
});

export const asInput = ({ year, quarter }: Period) => ({ year, ...(quarter === null ? {} : { quarter }) });

/** Years to choose from, this one first; one that an address asks for is among them. */
export function yearOptions(chosen: number, now: number): { value: string; label: string }[] {
  const latest = thisYear(now);
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, at) => latest - at);
  return [...new Set([...years, chosen])]
    .sort((one, other) => other - one)
    .map((year) => ({ value: String(year), label: `${year}年` }));
}

const WHOLE = 'year';
export const quarterOptions: { value: string; label: string }[] = [
  { value: WHOLE, label: '全年' },
  ...['第一季度', '第二季度', '第三季度', '第四季度'].map((label, at) => ({ value: String(at + 1), label })),
];
export const quarterValue = (quarter: Quarter | null): string => (quarter === null ? WHOLE : String(quarter));
export const quarterOf = (value: string): Quarter | null => QUARTERS.find((each) => String(each) === value) ?? null;

/** `2026年第四季度` */
export const periodWords = ({ year, quarter }: Period): string =>
  `${year}年${quarter === null ? '' : (quarterOptions[quarter]?.label ?? '')}`;

/** The category that an address asks for; null for all. */
export const categoryIn = (asked: string): CategoryKey | null =>
  categoryOptions.find(({ value }) => value === asked)?.value ?? null;
