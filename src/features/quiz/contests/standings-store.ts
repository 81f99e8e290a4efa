import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { Standings } from '../../../../core/quiz/contests/contract';
import { fetchStandings } from './api';
import { contestMessages } from './messages';

interface StandingsState {
  paperId: string;
  standings: Loadable<Standings>;
  open: (paperId: string) => Promise<void>;
}

/** The standings of the branches in one contest. */
export const useStandings = create<StandingsState>((set, get) => ({
  paperId: '',
  standings: loading,
  open: async (paperId) => {
    set({ paperId, standings: loading });
    const answer = await fetchStandings(paperId);
    if (get().paperId === paperId) set({ standings: reloaded(get().standings, answer, contestMessages) });
  },
}));
