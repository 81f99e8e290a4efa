import { monthDay } from '@/ui/friendly-time';
import type { BoardStage } from '../../../core/disclosure/board-contract';
import { CATEGORIES, type CategoryKey } from '../../../core/disclosure/catalogue';
import { dayKey, MS_PER_DAY, startOfDay } from '../../../core/kernel/calendar';

export const categoryOptions: { value: CategoryKey; label: string }[] = CATEGORIES.map(({ key, title }) => ({
  value: key,
  label: title,
}));

export const categoryTitle = (key: CategoryKey): string =>
  CATEGORIES.find((category) => category.key === key)?.title ?? key;

/** In the order in which an item goes through them. */
export const stages: readonly { stage: BoardStage; word: string }[] = [
  { stage: 'decided', word: '决定' },
  { stage: 'inProgress', word: '进展' },
  { stage: 'concluded', word: '结果' },
];

/** Read by a screen reader instead of the three steps. */
export const stageSentence: Record<BoardStage, string> = {
  decided: '已公开决定',
  inProgress: '有进展',
  concluded: '已有结果',
};

/**
 * Calendar days in Asia/Shanghai from one moment to the other, both ms since the epoch; negative if `to` is the
 * earlier.
 */
const daysBetween = (from: number, to: number): number =>
  Math.round((startOfDay(dayKey(to)) - startOfDay(dayKey(from))) / MS_PER_DAY);

/** Whether the 公示 has ended at `now`, or how many days are left. Both arguments in ms since the epoch. */
export function noticeWords(endsAt: number, now: number): string {
  if (endsAt <= now) return `公示已于${monthDay(endsAt)}结束`;
  const days = daysBetween(now, endsAt);
  return days === 0 ? '公示今天结束' : `公示还有 ${days} 天`;
}

export const dueWords = (answerDueAt: number): string => `最迟${monthDay(answerDueAt)}答复`;

/** For those who answer: how late the answer is; null while it is not late. Both arguments in ms since the epoch. */
export function overdueWords(answerDueAt: number, now: number): string | null {
  if (answerDueAt >= now) return null;
  return `应在${monthDay(answerDueAt)}前答复，已过 ${Math.max(daysBetween(answerDueAt, now), 1)} 天`;
}
