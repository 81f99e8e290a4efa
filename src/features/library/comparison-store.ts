import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { VersionComparison } from '../../../core/library/contract';
import { fetchComparison } from './api';
import { messages } from './messages';

interface ComparisonState {
  /** Ids of the two versions asked for last, to recognise a late answer. */
  asked: string;
  comparison: Loadable<VersionComparison>;
  open: (before: string, after: string) => Promise<void>;
}

export const useComparison = create<ComparisonState>((set, get) => ({
  asked: '',
  comparison: loading,
  open: async (before, after) => {
    const asked = `${before} ${after}`;
    set({ asked, comparison: loading });
    const answer = await fetchComparison(before, after);
    if (get().asked === asked) set({ comparison: reloaded(get().comparison, answer, messages) });
  },
}));
