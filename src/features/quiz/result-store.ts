import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { AttemptView, ClosedAttemptView } from '../../../core/quiz/contract';
import { fetchAttempt } from './api';
import { messages } from './messages';

interface ResultState {
  attemptId: string;
  result: Loadable<AttemptView>;
  /** What handing in has answered: the result page then need not ask again. */
  accept: (result: ClosedAttemptView) => void;
  open: (attemptId: string) => Promise<void>;
}

export const useResult = create<ResultState>((set, get) => ({
  attemptId: '',
  result: loading,
  accept: (result) => set({ attemptId: result.attemptId, result: { state: 'ready', value: result } }),
  open: async (attemptId) => {
    const { result } = get();
    const isKnown = result.state === 'ready' && result.value.state !== 'open' && get().attemptId === attemptId;
    if (isKnown) return;
    set({ attemptId, result: loading });
    const answer = await fetchAttempt(attemptId);
    if (get().attemptId === attemptId) set({ result: loaded(answer, messages) });
  },
}));
