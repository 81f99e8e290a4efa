import { create } from 'zustand';
import { now } from '@/platform/clock';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { AttemptView, PaperView } from '../../../../core/quiz/attempts/contract';
import { fetchAttempt, fetchPaper } from '../api';
import { messages } from '../messages';

/** An older result than this, ms, is loaded anew, because it may have been corrected since. */
const FRESH_MS = 60_000;

interface ResultState {
  attemptId: string;
  result: Loadable<AttemptView>;
  /** The paper with all my tries; null until it is loaded. The result is shown without waiting for it. */
  paper: PaperView | null;
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
    open: async (attemptId) => {
      const { result } = get();
      const known = result.state === 'ready' && get().attemptId === attemptId ? result.value : null;
      const isOver = known !== null && known.state !== 'open';
      if (isOver && now() - known.endedAt < FRESH_MS) {
        await findPaper(known.paperId);
        return;
      }
      if (!isOver) set({ attemptId, result: loading, paper: null });
      const answer = await fetchAttempt(attemptId);
      if (get().attemptId !== attemptId) return;
      set({ result: reloaded(get().result, answer, messages) });
      if (answer.ok && answer.value.state !== 'open') await findPaper(answer.value.paperId);
    },
  };
});
