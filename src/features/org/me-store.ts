import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { Standing } from '../../../core/org/contract';
import { fetchStanding } from './identity-api';
import { identityMessages } from './identity-messages';

interface MeState {
  standing: Loadable<Standing>;
  /** Asks once; later calls answer from what is known until `refresh`. */
  load: () => Promise<void>;
  refresh: () => Promise<void>;
  /** What a command answered about the caller's standing. */
  accept: (standing: Standing) => void;
  /** After signing out: the next person starts from nothing. */
  forget: () => void;
}

export const useStanding = create<MeState>((set, get) => ({
  standing: loading,
  load: async () => {
    if (get().standing.state !== 'ready') await get().refresh();
  },
  refresh: async () => {
    const answer = await fetchStanding();
    set({ standing: loaded(answer, identityMessages) });
  },
  accept: (standing) => set({ standing: { state: 'ready', value: standing } }),
  forget: () => set({ standing: loading }),
}));
