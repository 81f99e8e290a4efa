import { create } from 'zustand';
import type { Duty } from '../../../core/home/duties';
import { fetchDuties } from './api';

interface DutiesState {
  duties: readonly Duty[];
  /** Whether an answer has come: without one, an empty list says nothing. */
  isKnown: boolean;
  /** Shows no error: what is known stays, and 首页 asks again the next time it is shown. */
  look: () => Promise<void>;
  forget: () => void;
}

/** What waits for me because of a role. Only for somebody who holds one. */
export const useDuties = create<DutiesState>((set) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  return {
    duties: [],
    isKnown: false,
    look: async () => {
      asked += 1;
      const mine = asked;
      const answer = await fetchDuties();
      if (mine === asked && answer.ok) set({ duties: answer.value.items, isKnown: true });
    },
    forget: () => {
      asked += 1;
      set({ duties: [], isKnown: false });
    },
  };
});
