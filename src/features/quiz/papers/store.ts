import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { PaperView } from '../../../../core/quiz/attempts/contract';
import { fetchPaper } from '../api';
import { messages } from '../messages';

interface PaperState {
  paperId: string;
  paper: Loadable<PaperView>;
  /** Loads a paper. The same paper stays on the screen until the answer arrives. */
  open: (paperId: string) => Promise<void>;
}

/** One paper: its rules and my tries. */
export const usePaper = create<PaperState>((set, get) => ({
  paperId: '',
  paper: loading,
  open: async (paperId) => {
    const isShown = get().paperId === paperId && get().paper.state === 'ready';
    set({ paperId, ...(isShown ? {} : { paper: loading }) });
    const answer = await fetchPaper(paperId);
    if (get().paperId === paperId) set({ paper: loaded(answer, messages) });
  },
}));
