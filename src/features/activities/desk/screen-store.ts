import { create } from 'zustand';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { CodeView } from '../../../../core/activities/workbench-contract';
import { fetchCode } from './api';
import { rollMessages } from './messages';

/** A screen without a network asks again this often. */
const AGAIN_MS = 5_000;
/** The next code is asked for a little after the minute, whatever this device's clock says. */
const AFTER_MS = 300;
/** Who has arrived is counted anew this often. */
const COUNT_MS = 15_000;

interface ScreenState {
  view: Loadable<CodeView>;
  /** Shows the code of an activity and goes on showing the next ones, until `hide`. */
  show: (activityId: string) => Promise<void>;
  hide: () => void;
}

export const useScreen = create<ScreenState>((set) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the last `show` or `hide`. */
  let asked = 0;
  const ask = async (activityId: string, current: number): Promise<void> => {
    const answer = await fetchCode(activityId);
    if (current !== asked) return;
    if (answer.ok) set({ view: { state: 'ready', value: answer.value } });
    // An old code is worthless, so it does not stay on the screen.
    else set({ view: failed(answer.code, rollMessages) });
    const wait = answer.ok ? Math.min(answer.value.msLeft + AFTER_MS, COUNT_MS) : AGAIN_MS;
    timer = setTimeout(() => void ask(activityId, current), wait);
  };
  const stop = () => {
    clearTimeout(timer);
    asked += 1;
  };
  return {
    view: loading,
    show: async (activityId) => {
      stop();
      set({ view: loading });
      await ask(activityId, asked);
    },
    hide: stop,
  };
});
