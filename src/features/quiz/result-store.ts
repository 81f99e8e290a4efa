import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { AttemptView, ClosedAttemptView, PaperView } from '../../../core/quiz/contract';
import { fetchAttempt, fetchPaper } from './api';
import { messages } from './messages';

interface ResultState {
  attemptId: string;
  result: Loadable<AttemptView>;
  /** The paper with all my tries; null while it is not known. The result does not wait for it. */
  paper: PaperView | null;
  /** What handing in has answered: the result page then need not ask again. */
  accept: (result: ClosedAttemptView) => void;
  open: (attemptId: string) => Promise<void>;
}

export const useResult = create<ResultState>((set, get) => {
  const findPaper = async (paperId: string) => {
    const { attemptId } = get();
    const found = await fetchPaper(paperId);
    if (found.ok && get().attemptId === attemptId) set({ paper: found.value });
  };

  return {
    attemptId: '',
    result: loading,
    paper: null,
    accept: (result) => set({ attemptId: result.attemptId, result: { state: 'ready', value: result }, paper: null }),
    open: async (attemptId) => {
      const { result } = get();
      const known = result.state === 'ready' && get().attemptId === attemptId ? result.value : null;
      if (known && known.state !== 'open') {
        await findPaper(known.paperId);
        return;
      }
      set({ attemptId, result: loading, paper: null });
      const answer = await fetchAttempt(attemptId);
      if (get().attemptId !== attemptId) return;
      set({ result: loaded(answer, messages) });
      if (answer.ok && answer.value.state !== 'open') await findPaper(answer.value.paperId);
    },
  };
});
