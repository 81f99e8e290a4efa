import { create } from 'zustand';
import { useFeed } from '@/features/feed/public';
import { usePractice } from '@/features/practice/public';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { HomeView } from '../../../core/home/contract';
import { fetchHome } from './api';
import { messages } from './messages';
import { useNotices } from './notices-store';

interface HomeState {
  home: Loadable<HomeView>;
  /** Why what is shown could not be brought up to date. */
  staleMessage: string | null;
  /** Brings everything up to date; what is shown stays until the answer is there. */
  refresh: () => Promise<void>;
  /** After a check-in. */
  setWeek: (week: HomeView['week']) => void;
  /** Another person starts from nothing. */
  forget: () => void;
}

export const useHome = create<HomeState>((set, get) => {
  /** Only the answer to the last question counts. */
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
      // Nobody waits for it: it shows when it is there.
      void usePractice.getState().look();
      await showPosts(answer.value);
    },
    setWeek: (week) => {
      const { home } = get();
      if (home.state === 'ready') set({ home: { state: 'ready', value: { ...home.value, week } } });
    },
    forget: () => {
      asked += 1;
      useFeed.getState().forget();
      useNotices.getState().forget();
      usePractice.getState().forget();
      set({ home: loading, staleMessage: null });
    },
  };
});

/** The posts that came along are of all columns; one column alone is asked for. */
async function showPosts({ posts, nextPosts }: HomeView): Promise<void> {
  const { query, open, receive } = useFeed.getState();
  if (query === null || query === 'all') receive('all', { items: posts, next: nextPosts });
  else await open(query);
}
