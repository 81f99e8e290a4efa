import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { Attender, RollView } from '../../../../core/activities/workbench-contract';
import { fetchAttenders, fetchRoll, sendRemoval, sendSeats, sendTick } from './api';
import { rollMessages } from './messages';

interface RollState {
  activityId: string;
  roll: Loadable<RollView>;
  /** Who was found by name; null: nobody has been looked for. */
  found: readonly Attender[] | null;
  isBusy: boolean;
  /** Why the last act failed; null if it did not. */
  message: string | null;
  open: (activityId: string) => Promise<void>;
  changeSeats: (seats: number | null) => Promise<boolean>;
  remove: (memberId: string, reason: string) => Promise<boolean>;
  /** Looks for somebody who came without signing up; '' ends it. */
  find: (name: string) => Promise<void>;
  tick: (memberId: string, decision: 'confirmed' | 'declined', reason: string) => Promise<boolean>;
}

/** The roll that is open. */
export const useRoll = create<RollState>((set, get) => {
  const run = async (
    send: (activityId: string) => ReturnType<typeof sendSeats | typeof sendTick | typeof sendRemoval>,
  ) => {
    const { activityId, isBusy } = get();
    if (isBusy) return false;
    set({ isBusy: true, message: null });
    const answer = await send(activityId);
    if (get().activityId !== activityId) return answer.ok;
    if (answer.ok) set({ isBusy: false, roll: { state: 'ready', value: answer.value } });
    else set({ isBusy: false, message: rollMessages[answer.code] });
    return answer.ok;
  };
  return {
    activityId: '',
    roll: loading,
    found: null,
    isBusy: false,
    message: null,
    open: async (activityId) => {
      if (get().activityId !== activityId)
        set({ activityId, roll: loading, found: null, isBusy: false, message: null });
      const answer = await fetchRoll(activityId);
      if (get().activityId === activityId) set({ roll: reloaded(get().roll, answer, rollMessages) });
    },
    changeSeats: (seats) => run((activityId) => sendSeats(activityId, seats)),
    remove: (memberId, reason) => run((activityId) => sendRemoval({ activityId, memberId, reason })),
    find: async (name) => {
      const { activityId, isBusy } = get();
      if (name === '') set({ found: null });
      if (isBusy || name === '') return;
      set({ isBusy: true, message: null, found: null });
      const answer = await fetchAttenders(activityId, name);
      if (get().activityId !== activityId) return;
      set(
        answer.ok
          ? { isBusy: false, found: answer.value.items }
          : { isBusy: false, message: rollMessages[answer.code] },
      );
    },
    tick: (memberId, decision, reason) => run((activityId) => sendTick({ activityId, memberId, decision, reason })),
  };
});
