import { monthDay } from '@/ui/friendly-time';
import type { DisclosureView, FeedbackKind } from '../../../core/disclosure/contract';
import { noticeBegin } from '../../../core/disclosure/rules/notice-period';

// Apart from words.ts, which the tabs import.

export const kindWords: Record<FeedbackKind, string> = { opinion: '意见', objection: '异议' };

/** 7 天, 5 个工作日 */
export const noticeLength = ({ days, inWorkingDays }: { days: number; inWorkingDays: boolean }): string =>
  `${days} ${inWorkingDays ? '个工作日' : '天'}`;

/** Of the 公示 of an item: from when to when, how long, how objections are raised and how many came; null without one. */
export function noticeSentence(
  {
    publishedAt,
    notice,
    noticeEndsAt,
    objections,
  }: Pick<DisclosureView, 'publishedAt' | 'notice' | 'noticeEndsAt' | 'objections'>,
  now: number,
): string | null {
  if (notice === null || noticeEndsAt === null) return null;
  const period = `${monthDay(noticeBegin(publishedAt))}到${monthDay(noticeEndsAt)}，${noticeLength(notice)}。`;
  const how = noticeEndsAt >= now ? '有异议的，在下面选“异议”提出。' : '已经结束。';
  return `${period}${how}${objections === 0 ? '没有收到异议。' : `收到异议 ${objections} 条。`}`;
}
