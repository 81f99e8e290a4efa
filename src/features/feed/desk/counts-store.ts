import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { PostStatus } from '../../../../core/feed/workbench-contract';
import type { Role } from '../../../../core/kernel/roles';
import { fetchWorkCounts } from './api';
import { workMessages } from './messages';

type Counts = Record<PostStatus, number>;

interface WorkCountsState {
  counts: Loadable<Counts>;
  /** Loads the counts anew; the present ones are shown until the answer arrives. */
  load: () => Promise<void>;
  /** Clears the counts when the page is left: the next person may be another. */
  forget: () => void;
}

/** The status to show first: one whose posts wait for somebody with these roles. */
export function firstStatus(counts: Counts, roles: readonly Role[]): PostStatus {
  const holds = (...wanted: Role[]) => wanted.some((role) => roles.includes(role));
  if (holds('reviewer', 'admin') && counts.inSignOff > 0) return 'inSignOff';
  if (holds('secretary', 'admin') && counts.inReview > 0) return 'inReview';
  if (holds('editor', 'secretary', 'admin') && counts.draft > 0) return 'draft';
  return 'published';
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
      if (mine === asked && (answer.ok || get().counts.state !== 'ready'))
        set({ counts: loaded(answer, workMessages) });
    },
    forget: () => {
      asked += 1;
      set({ counts: loading });
    },
  };
});
