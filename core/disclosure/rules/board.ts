import type { BoardStage } from '../board-contract';
import { noticeEnd } from './notice-period';
import type { DisclosureState } from './procedure';

/** Whether readers can see the item at all. */
export const isPublic = ({ status }: Pick<DisclosureState, 'status'>): boolean =>
  status === 'open' || status === 'concluded';

/** The item's place on the board: 决定 → 进展 → 结果; null when it is not on the board. */
export function stageOf(state: Pick<DisclosureState, 'status' | 'entries'>): BoardStage | null {
  if (!isPublic(state)) return null;
  if (state.status === 'concluded') return 'concluded';
  return state.entries.length > 0 ? 'inProgress' : 'decided';
}

/** When readers were last told something (publication, progress or result), in ms; null before publication. */
export const latestAt = ({ publishedAt, entries }: Pick<DisclosureState, 'publishedAt' | 'entries'>): number | null =>
  entries[entries.length - 1]?.at ?? publishedAt;

/**
 * The end of the 公示 in ms; null without one. One from before this was kept counted days of the calendar.
 */
export const noticeEndsAt = (
  publishedAt: number,
  { noticeDays, noticeEndsAt: kept }: { noticeDays: number | null; noticeEndsAt?: number | null },
): number | null =>
  kept === undefined && noticeDays !== null
    ? noticeEnd(publishedAt, { days: noticeDays, inWorkingDays: false }, [])
    : (kept ?? null);
