import { figure } from '@/ui/figure';
import { monthDay } from '@/ui/friendly-time';
import { addDays, type DayKey, type MonthKey, startOfDay } from '../../../../core/kernel/calendar';
import type { UnitRhythm } from '../../../../core/statistics/rhythm-contract';

/** `2026年11月` */
export const monthWords = (month: MonthKey): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

const dayWords = (day: DayKey): string => monthDay(startOfDay(day));

/** `11月2日至11月8日` */
export const weekWords = (monday: DayKey): string => `${dayWords(monday)}至${dayWords(addDays(monday, 6))}`;

/**
 * The posts of a day in its square, a seventh of the screen wide: 1,263; 1万 for 12,630, and in 长辈版, whose letters are
 * larger, 1千 for 1,263. Who listens hears the number itself.
 */
export function dayFigure(posts: number, isElder: boolean): string {
  if (posts >= 10_000) return `${Math.floor(posts / 10_000)}万`;
  return isElder && posts >= 1000 ? `${Math.floor(posts / 1000)}千` : figure(posts);
}

/** What the month comes to, in sentences. `isOver`: nothing more can come in it. */
export function rhythmSentence(units: readonly UnitRhythm[], isOver: boolean): string {
  const branches = units.filter(({ isBranch }) => isBranch);
  const total = units.reduce((sum, { published }) => sum + published, 0);
  const silent = branches.filter(({ published }) => published === 0).length;
  const [only] = branches;
  if (total === 0) return isOver ? '这个月没有发布。' : '这个月还没有发布。';
  if (branches.length === 1 && only) {
    const weeks = only.silentWeeks.map(weekWords).join('、');
    return `这个月发布了 ${figure(total)} 篇。${weeks === '' ? '' : `没有发布的周：${weeks}。`}`;
  }
  if (branches.length === 0) return `这个月发布了 ${figure(total)} 篇。`;
  return `这个月发布了 ${figure(total)} 篇，${silent === 0 ? '每个支部都有' : `${figure(silent)} 个支部${isOver ? '' : '还'}没有`}。`;
}

/** `4 次打开，3 次确认`; counted once for each person and post. */
export const readingWords = ({ read, confirmed }: { read: number; confirmed: number }): string =>
  `${figure(read)} 人次打开，${figure(confirmed)} 人次确认`;
