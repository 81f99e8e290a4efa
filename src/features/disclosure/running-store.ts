import { create } from 'zustand';
import { now } from '@/platform/clock';
import type { BoardRow } from '../../../core/disclosure/board-contract';
import { fetchBoard } from './board-api';

export interface RunningNotice extends Pick<BoardRow, 'disclosureId' | 'title' | 'unitName' | 'publishedAt'> {
  endsAt: number;
}

interface RunningState {
  /** The first to end comes first. */
  notices: readonly RunningNotice[];
  /** Shows no error: 公开 has them all. */
  look: () => Promise<void>;
  forget: () => void;
}

/** The 公示 that run now or begin tomorrow, among the items that were opened last. */
export const useRunningNotices = create<RunningState>((set) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  return {
    notices: [],
    look: async () => {
      asked += 1;
      const mine = asked;
      const answer = await fetchBoard({});
      if (mine === asked && answer.ok) set({ notices: runningOf(answer.value.items, now()) });
    },
    forget: () => {
      asked += 1;
      set({ notices: [] });
    },
  };
});

const runningOf = (rows: readonly BoardRow[], at: number): RunningNotice[] =>
  rows
    .flatMap(({ disclosureId, title, unitName, publishedAt, noticeEndsAt }) =>
      noticeEndsAt !== null && noticeEndsAt > at
        ? [{ disclosureId, title, unitName, publishedAt, endsAt: noticeEndsAt }]
        : [],
    )
    .sort((one, other) => one.endsAt - other.endsAt);
