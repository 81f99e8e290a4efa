import { MS_PER_DAY } from '../../kernel/calendar';
import type { BoardStage } from '../contract';
import type { DisclosureState } from './procedure';

/** Whether readers see it at all. */
export const isPublic = ({ status }: Pick<DisclosureState, 'status'>): boolean =>
  status === 'open' || status === 'concluded';

/** 决定 → 进展 → 结果, as the board shows it; null: it is not on the board. */
export function stageOf(state: Pick<DisclosureState, 'status' | 'entries'>): BoardStage | null {
  if (!isPublic(state)) return null;
  if (state.status === 'concluded') return 'concluded';
  return state.entries.length > 0 ? 'inProgress' : 'decided';
}

/** When something was last told to readers: the publishing, a progress, the result; ms. */
export const latestAt = ({ publishedAt, entries }: Pick<DisclosureState, 'publishedAt' | 'entries'>): number | null =>
  entries[entries.length - 1]?.at ?? publishedAt;

/** The end of the 公示, ms. */
export const noticeEndsAt = (publishedAt: number, noticeDays: number | null): number | null =>
  noticeDays === null ? null : publishedAt + noticeDays * MS_PER_DAY;
