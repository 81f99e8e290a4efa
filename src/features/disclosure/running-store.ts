import { create } from 'zustand';
import type { RunningNotice } from '../../../core/disclosure/board-contract';
import { fetchRunning } from './board-api';

interface RunningState {
  /** The first to end comes first. */
  notices: readonly RunningNotice[];
  /** Shows no error: 公开 has them all. */
  look: () => Promise<void>;
  forget: () => void;
}

/** The 公示 that run now or begin tomorrow. */
export const useRunningNotices = create<RunningState>((set) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  return {
    notices: [],
    look: async () => {
      asked += 1;
      const mine = asked;
      const answer = await fetchRunning();
      if (mine === asked && answer.ok) set({ notices: answer.value.items });
    },
    forget: () => {
      asked += 1;
      set({ notices: [] });
    },
  };
});
