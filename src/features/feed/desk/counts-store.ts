import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { WorkList } from '../../../../core/feed/workbench-contract';
import type { Role } from '../../../../core/kernel/roles';
import { fetchWorkCounts } from './api';
import { workMessages } from './messages';

type Counts = Record<WorkList, number>;

interface WorkCountsState {
  counts: Loadable<Counts>;
  /** Loads the counts anew; the present ones are shown until the answer arrives. */
  load: () => Promise<void>;
  /** Clears the counts when the page is left: the next person may be another. */
  forget: () => void;
}

/** The list to show first: what waits for me, else the drafts of whoever writes, else what is published. */
export function firstList(counts: Counts, roles: readonly Role[]): WorkList {
  if (counts.forMe > 0) return 'forMe';
  if (counts.returned > 0) return 'returned';
  const isWriter = roles.some((role) => role !== 'reviewer');
  return isWriter && counts.draft > 0 ? 'draft' : 'published';
}

export const useWorkCounts = create<WorkCountsState>((set, get) => {
  let asked = 0;
  return {
    counts: loading,
    load: async () => {
      asked += 1;
      const mine = asked;
      if (get().counts.state === 'failed') set({ counts: loading });
      const answer = await fetchWorkCounts();
      if (mine === asked) set({ counts: reloaded(get().counts, answer, workMessages) });
    },
    forget: () => {
      asked += 1;
      set({ counts: loading });
    },
  };
});
