import { type DayKey, isRealDay } from '../../kernel/calendar';
import type { CatalogueItem } from '../catalogue-contract';

const QUARTERS = ['03-31', '06-30', '09-30', '12-31'];
const QUARTER_WORDS = ['第一季度', '第二季度', '第三季度', '第四季度'];
const HALF_WORDS = ['上半年', '下半年'];

/** Which part of the year a day ends: 第四季度, 上半年; a month where the days of the year are no such parts. */
function partOf(days: readonly string[], day: DayKey): string {
  const at = [...days].sort().indexOf(day.slice(5));
  const isIn = (ends: readonly string[]) => days.length === ends.length && ends.every((end) => days.includes(end));
  if (days.length === 1) return '度';
  if (isIn(QUARTERS)) return QUARTER_WORDS[at] ?? '';
  if (isIn(['06-30', '12-31'])) return HALF_WORDS[at] ?? '';
  return `${Number(day.slice(5, 7))}月`;
}

/** A title for what an item of the catalogue asks by a day: 2026年第四季度意见建议; its own where that day is none of its days. */
export const titleFor = ({ title, timing }: Pick<CatalogueItem, 'title' | 'timing'>, due: DayKey): string =>
  timing.kind === 'yearly' && isRealDay(due) && timing.days.includes(due.slice(5))
    ? // 年度 is said once.
      `${due.slice(0, 4)}年${partOf(timing.days, due)}${title.replace(/^年度/, '')}`
    : title;
