import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { PracticeView } from '../../../core/practice/contract';
import { fetchPractice } from './api';
import { messages } from './messages';

interface PracticeState {
  practice: Loadable<PracticeView>;
  /** Loads `practice` anew; the present value is shown until the answer arrives. */
  look: () => Promise<void>;
  forget: () => void;
}

export const usePractice = create<PracticeState>((set, get) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  return {
    practice: loading,
    look: async () => {
      asked += 1;
      const mine = asked;
      if (get().practice.state === 'failed') set({ practice: loading });
      const answer = await fetchPractice();
      if (mine === asked) set({ practice: reloaded(get().practice, answer, messages) });
    },
    forget: () => {
      asked += 1;
      set({ practice: loading });
    },
  };
});
