import { addDays, dayKey, endOfDay } from '../../kernel/calendar';
import { ok, type Result, refuse } from '../../kernel/result';
import { ANSWER_DUE_DAYS } from '../catalogue';
import type { FeedbackKind } from '../contract';
import type { DisclosureStatus, FeedbackRow } from '../workbench-contract';

/** Until when feedback left at `now` must be answered: the end of the fifteenth day after it, in ms. */
export const answerDueAt = (now: number): number => endOfDay(addDays(dayKey(now), ANSWER_DUE_DAYS));

export const isOverdue = (feedback: Pick<FeedbackRow, 'state' | 'answerDueAt'>, now: number): boolean =>
  feedback.state === 'waiting' && feedback.answerDueAt < now;

interface Addressed {
  status: DisclosureStatus;
  /** ms; null without a 公示. */
  noticeEndsAt: number | null;
}

/**
 * Members whom an item reaches may leave feedback from `open` on, until the item is withdrawn; an objection until the end of
 * the last day of its 公示, as soon as the item can be read.
 */
export function takeFeedback(
  { status, noticeEndsAt }: Addressed,
  kind: FeedbackKind,
  now: number,
): Result<null, 'NOT_FOUND' | 'DISCLOSURE_CLOSED' | 'NOTICE_OVER'> {
  switch (status) {
    case 'open':
    case 'concluded':
      return kind === 'objection' && (noticeEndsAt === null || noticeEndsAt < now) ? refuse('NOTICE_OVER') : ok(null);
    case 'withdrawn':
      return refuse('DISCLOSURE_CLOSED');
    case 'proposed':
    case 'inReview':
    case 'inApproval':
      return refuse('NOT_FOUND');
    default:
      return status satisfies never;
  }
}

export interface FeedbackAnswer {
  text: string;
  /** ms */
  at: number;
  byId: string;
  byName: string;
  /** Missing in one from before this was kept: only the writer reads it. */
  isPublic?: boolean;
}

/** The answer to store. The first answer is final; the same text again from the same person is a retry. */
export function decideAnswer(
  existing: FeedbackAnswer | null,
  given: FeedbackAnswer,
): Result<FeedbackAnswer, 'ALREADY_ANSWERED'> {
  if (!existing) return ok(given);
  const isRetry =
    existing.byId === given.byId &&
    existing.text === given.text &&
    (existing.isPublic ?? false) === (given.isPublic ?? false);
  return isRetry ? ok(existing) : refuse('ALREADY_ANSWERED');
}
