import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { PaperView } from '../../../../core/quiz/attempts/contract';
import { fetchPaper, sendStart } from '../api';
import { messages } from '../messages';

interface PaperState {
  paperId: string;
  paper: Loadable<PaperView>;
  /** Loads a paper. The same paper stays on the screen until the answer arrives. */
  open: (paperId: string) => Promise<void>;
  /** Whether a try is being started. */
  isBusy: boolean;
  /** Why the last try could not be started. */
  problem: string | null;
  /** Starts my next try, from which on its time runs. Resolves to whether there is one to answer. */
  begin: () => Promise<boolean>;
}

/** One paper: its rules and my tries. */
export const usePaper = create<PaperState>((set, get) => ({
  paperId: '',
  paper: loading,
  isBusy: false,
  problem: null,
  open: async (paperId) => {
    const isShown = get().paperId === paperId && get().paper.state === 'ready';
    set({ paperId, problem: null, ...(isShown ? {} : { paper: loading }) });
    const answer = await fetchPaper(paperId);
    if (get().paperId === paperId) set({ paper: reloaded(get().paper, answer, messages) });
  },
  begin: async () => {
    const { paperId, paper, isBusy } = get();
    if (isBusy || paper.state !== 'ready' || paper.value.next === null) return false;
    set({ isBusy: true, problem: null });
    const started = await sendStart(paperId, paper.value.next);
    const isHere = get().paperId === paperId;
    set({ isBusy: false, problem: started.ok || !isHere ? null : messages[started.code] });
    return started.ok && isHere;
  },
}));
