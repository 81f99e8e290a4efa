import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { WorkView } from '../../../../core/feed/workbench-contract';
import { fetchReach } from './api';
import { workMessages } from './messages';

interface ReachState {
  /** null until readers are chosen. */
  reach: Loadable<WorkView['reach']> | null;
  ask: (scope: readonly string[]) => Promise<void>;
}

/** How many people the scope reaches that is being chosen. */
export const useReach = create<ReachState>((set, get) => {
  let asked = 0;
  return {
    reach: null,
    ask: async (scope) => {
      asked += 1;
      const mine = asked;
      set({ reach: scope.length === 0 ? null : loading });
      if (scope.length === 0) return;
      const answer = await fetchReach([...scope]);
      if (mine === asked) set({ reach: reloaded(get().reach ?? loading, answer, workMessages) });
    },
  };
});
