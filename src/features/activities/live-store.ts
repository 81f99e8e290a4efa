import { create } from 'zustand';
import type { LiveActivity } from '../../../core/activities/live-contract';
import { fetchLive } from './live-api';

interface LiveState {
  activities: readonly LiveActivity[];
  /** Shows no error: 活动 has them all. */
  look: () => Promise<void>;
  forget: () => void;
}

/** The activities that concern me now. */
export const useLiveActivities = create<LiveState>((set) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  return {
    activities: [],
    look: async () => {
      asked += 1;
      const mine = asked;
      const answer = await fetchLive();
      if (mine === asked && answer.ok) set({ activities: answer.value.items });
    },
    forget: () => {
      asked += 1;
      set({ activities: [] });
    },
  };
});
