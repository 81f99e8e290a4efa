import { now } from '@/platform/clock';
import { Chips } from '@/ui/chips';
import { type Period, quarterOf, quarterOptions, quarterValue, yearOptions } from '../period';

interface FiltersProps {
  period: Period;
  onChange: (period: Period) => void;
}

/** The year, and the quarter of it, that figures are about. */
export function PeriodFilters({ period, onChange }: FiltersProps) {
  const { year, quarter } = period;
  return (
    <>
      <Chips
        label='年份'
        options={yearOptions(year, now())}
        value={String(year)}
        onChange={(value) => onChange({ year: Number(value), quarter })}
        isOneLine
      />
      <Chips
        label='季度'
        options={quarterOptions}
        value={quarterValue(quarter)}
        onChange={(value) => onChange({ year, quarter: quarterOf(value) })}
        isOneLine
      />
    </>
  );
}
