import { MS_PER_DAY } from '../../kernel/calendar';
import type { BoardStage } from '../contract';
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

/** The end of the 公示 in ms; null without one. */
export const noticeEndsAt = (publishedAt: number, noticeDays: number | null): number | null =>
  noticeDays === null ? null : publishedAt + noticeDays * MS_PER_DAY;
