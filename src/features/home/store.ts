import { create } from 'zustand';
import { useLiveActivities } from '@/features/activities/public';
import { useRunningNotices } from '@/features/disclosure/public';
import { loadMe } from '@/features/org/public';
import { usePractice } from '@/features/practice/public';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { HomeView } from '../../../core/home/contract';
import type { Duty } from '../../../core/home/duties';
import { fetchHome } from './api';
import { useDuties } from './duties-store';
import { messages } from './messages';
import { useNotices } from './notices-store';

interface HomeState {
  home: Loadable<HomeView>;
  /** What waits for me, as 首页 shows it: it comes and changes together with the rest. */
  duties: readonly Duty[];
  /** It came after the rest was on the screen, so it stands below it until 首页 is loaded anew. */
  dutiesAreLate: boolean;
  /** Loads everything anew; the present data is shown until the answer arrives. */
  refresh: () => Promise<void>;
  /** Puts in the week as it is after a check-in. */
  setWeek: (week: HomeView['week']) => void;
  /** Clears all data, which belongs to another person. */
  forget: () => void;
}

/** How long the rest of 首页 waits for what waits for me. */
const PATIENCE_MS = 1500;

/** Beside `openHome`, whose six reads leave no room for it. */
async function askDuties(): Promise<readonly Duty[]> {
  const me = await loadMe();
  if (me === null || me.roles.length === 0) return [];
  await useDuties.getState().look();
  return useDuties.getState().duties;
}

type Answered = Awaited<ReturnType<typeof fetchHome>>;

export const useHome = create<HomeState>((set, get) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  /** The week after a check-in, and the last request before it, whose answer may not know of it yet. */
  let checkedIn: { week: HomeView['week']; during: number } | null = null;
  const withCheckIn = (answer: Answered, mine: number): Answered =>
    answer.ok && checkedIn !== null && checkedIn.during >= mine
      ? { ...answer, value: { ...answer.value, week: checkedIn.week } }
      : answer;
  /** Rows that are on the screen stay as they are: others in their place could move what is under a finger. */
  const setLate = (duties: readonly Duty[]) => get().duties.length === 0 && set({ duties, dutiesAreLate: true });
  return {
    home: loading,
    duties: [],
    dutiesAreLate: false,
    refresh: async () => {
      asked += 1;
      const mine = asked;
      if (get().home.state === 'failed') set({ home: loading });
      void useNotices.getState().refresh();
      const asking = askDuties();
      const fetched = await fetchHome();
      const duties = fetched.ok ? await Promise.race([asking, afterPatience()]) : null;
      if (mine !== asked) return;
      const answer = withCheckIn(fetched, mine);
      set({ home: reloaded(get().home, answer, messages), ...(duties && { duties, dutiesAreLate: false }) });
      if (!answer.ok) return;
      if (duties === null) void asking.then((late) => mine === asked && setLate(late));
      // Not awaited: these parts of the page appear when their own answers arrive.
      void usePractice.getState().look();
      void useRunningNotices.getState().look();
      void useLiveActivities.getState().look();
    },
    setWeek: (week) => {
      const { home } = get();
      checkedIn = { week, during: asked };
      if (home.state === 'ready') set({ home: { state: 'ready', value: { ...home.value, week } } });
    },
    forget: () => {
      asked += 1;
      checkedIn = null;
      useNotices.getState().forget();
      useDuties.getState().forget();
      usePractice.getState().forget();
      useRunningNotices.getState().forget();
      useLiveActivities.getState().forget();
      set({ home: loading, duties: [], dutiesAreLate: false });
    },
  };
});

const afterPatience = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
