import { create } from 'zustand';
import { useRunningNotices } from '@/features/disclosure/public';
import { usePractice } from '@/features/practice/public';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { HomeView } from '../../../core/home/contract';
import { fetchHome } from './api';
import { useDuties } from './duties-store';
import { messages } from './messages';
import { useNotices } from './notices-store';

interface HomeState {
  home: Loadable<HomeView>;
  /** Why the last refresh failed while older data is still shown; null if it did not. */
  staleMessage: string | null;
  /** Loads everything anew; the present data is shown until the answer arrives. */
  refresh: () => Promise<void>;
  /** Puts in the week as it is after a check-in. */
  setWeek: (week: HomeView['week']) => void;
  /** Clears all data, which belongs to another person. */
  forget: () => void;
}

export const useHome = create<HomeState>((set, get) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  return {
    home: loading,
    staleMessage: null,
    refresh: async () => {
      asked += 1;
      const mine = asked;
      if (get().home.state === 'failed') set({ home: loading });
      void useNotices.getState().refresh();
      const answer = await fetchHome();
      if (mine !== asked) return;
      if (!answer.ok && get().home.state === 'ready') {
        set({ staleMessage: messages[answer.code] });
        return;
      }
      set({ home: loaded(answer, messages), staleMessage: null });
      if (!answer.ok) return;
      // Not awaited: these parts of the page appear when their own answers arrive.
      void usePractice.getState().look();
      void useRunningNotices.getState().look();
    },
    setWeek: (week) => {
      const { home } = get();
      if (home.state === 'ready') set({ home: { state: 'ready', value: { ...home.value, week } } });
    },
    forget: () => {
      asked += 1;
      useNotices.getState().forget();
      useDuties.getState().forget();
      usePractice.getState().forget();
      useRunningNotices.getState().forget();
      set({ home: loading, staleMessage: null });
    },
  };
});
