import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { PaperView } from '../../../core/quiz/contract';
import { fetchPaper } from './api';
import { messages } from './messages';

interface PaperState {
  paperId: string;
  paper: Loadable<PaperView>;
  /** What is shown stays until the answer is there. */
  open: (paperId: string) => Promise<void>;
}

/** One paper: how it is taken, and how far I got. */
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
