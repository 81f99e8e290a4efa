import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { PracticeView } from '../../../core/practice/contract';
import { fetchPractice } from './api';
import { messages } from './messages';

interface PracticeState {
  practice: Loadable<PracticeView>;
  /** Loads `practice` anew; the present value is shown until the answer arrives, and kept if the call fails. */
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
      if (mine !== asked || (!answer.ok && get().practice.state === 'ready')) return;
      set({ practice: loaded(answer, messages) });
    },
    forget: () => {
      asked += 1;
      set({ practice: loading });
    },
  };
});
