import { monthDay } from '@/ui/friendly-time';
import type { Duty } from '../../../core/home/duties';
import { dayKey, MS_PER_DAY, weekday, weekKey } from '../../../core/kernel/calendar';
import type { MeView } from '../../../core/org/contract';

const MOST_COUNTED = 100;

/** `6 件事等您处理，最早的等了 4 天`. `duties`: null while nothing is known of them; `now` in ms since the epoch. */
export function findingWords(duties: readonly Duty[] | null, now: number): string {
  if (duties === null) return '还没有取到等您处理的事';
  if (duties.length === 0) return '现在没有等您处理的事';
  const sum = duties.reduce((total, { count }) => total + count, 0);
  // A queue is counted to a hundred.
  const isMore = duties.some(({ count }) => count >= MOST_COUNTED);
  const late = duties.filter(({ dueAt }) => dueAt !== null && dueAt < now).length;
  const waited = duties.flatMap(({ since }) => (since === null ? [] : [Math.floor((now - since) / MS_PER_DAY)]));
  const longest = Math.max(0, ...waited);
  const rest = late > 0 ? '，有的已经超期' : longest > 0 ? `，最早的等了 ${longest} 天` : '';
  return `${isMore ? `${sum} 件以上的` : `${sum} 件`}事等您处理${rest}`;
}

/** 11月27日 周五, 第 48 周, 机关党支部. */
export function todayFacts({ unitName }: MeView, now: number): string[] {
  const day = dayKey(now);
  const name = '一二三四五六日'.charAt(weekday(day) - 1);
  return [`${monthDay(now)} 周${name}`, `第 ${Number(weekKey(day).slice(6))} 周`, unitName];
}
