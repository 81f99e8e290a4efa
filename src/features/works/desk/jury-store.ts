import { create } from 'zustand';
import type { Juror } from '../../../../core/works/workbench-contract';
import { fetchJurors } from './api';
import { workMessages } from './messages';

interface JuryState {
  /** Members with the name that was looked for; null: nobody was looked for. */
  found: readonly Juror[] | null;
  message: string | null;
  find: (unitId: string, name: string) => Promise<void>;
  clear: () => void;
}

/** The search for somebody who is asked to judge. */
export const useJury = create<JuryState>((set) => ({
  found: null,
  message: null,
  find: async (unitId, name) => {
    const answer = await fetchJurors(unitId, name);
    set(answer.ok ? { found: answer.value.items, message: null } : { found: null, message: workMessages[answer.code] });
  },
  clear: () => set({ found: null, message: null }),
}));
