import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { OutputOf } from '../../../core/kernel/endpoint';
import type { countNeverBound } from '../../../core/org/workbench-contract';
import { fetchNeverBound } from './api';
import { messages } from './messages';

interface NeverBoundState {
  counted: Loadable<OutputOf<typeof countNeverBound>>;
  load: () => Promise<void>;
}

/** How many members of my units have never used the app. */
export const useNeverBound = create<NeverBoundState>((set, get) => ({
  counted: loading,
  load: async () => {
    const answer = await fetchNeverBound();
    set({ counted: reloaded(get().counted, answer, messages) });
  },
}));
