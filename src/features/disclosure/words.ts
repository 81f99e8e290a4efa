import { monthDay } from '@/ui/friendly-time';
import type { BoardStage } from '../../../core/disclosure/board-contract';
import { CATEGORIES, type CategoryKey } from '../../../core/disclosure/catalogue';
import { noticeStand } from '../../../core/disclosure/rules/notice-period';
import { daysBetween } from '../../../core/kernel/calendar';

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

/** Of a 公示: when it begins, how many days are left, or when it ended. Both arguments in ms since the epoch. */
export function noticeWords({ publishedAt, endsAt }: { publishedAt: number; endsAt: number }, now: number): string {
  const stand = noticeStand(publishedAt, endsAt, now);
  switch (stand.part) {
    case 'before':
      return `公示${noticeStart(stand.beginsAt, now)}`;
    case 'running':
      return stand.days === 0 ? '公示今天结束' : `公示还有 ${stand.days} 天`;
    case 'over':
      return `公示已于${monthDay(endsAt)}结束`;
    default:
      return stand satisfies never;
  }
}

/** 明天开始: a 公示 begins on the day after it was opened. */
export const noticeStart = (beginsAt: number, now: number): string =>
  `${daysBetween(now, beginsAt) === 1 ? '明天' : monthDay(beginsAt)}开始`;

export const dueWords = (answerDueAt: number): string => `最迟${monthDay(answerDueAt)}答复`;

/** For those who answer: how late the answer is; null while it is not late. Both arguments in ms since the epoch. */
export function overdueWords(answerDueAt: number, now: number): string | null {
  if (answerDueAt >= now) return null;
  return `应在${monthDay(answerDueAt)}前答复，已过 ${Math.max(daysBetween(answerDueAt, now), 1)} 天`;
}
