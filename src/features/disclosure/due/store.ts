import { create } from 'zustand';
import type { DueItem } from '../../../../core/disclosure/due-contract';
import { fetchDue } from './api';

interface DueState {
  items: readonly DueItem[];
  /** Shows no error: the lists below say what is wrong, and ask again. */
  look: () => Promise<void>;
}

/** What I am responsible for and my unit has not disclosed. */
export const useDue = create<DueState>((set) => ({
  items: [],
  look: async () => {
    const answer = await fetchDue();
    if (answer.ok) set({ items: answer.value.items });
  },
}));
