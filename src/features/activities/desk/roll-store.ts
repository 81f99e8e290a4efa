import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { RollView } from '../../../../core/activities/workbench-contract';
import { fetchRoll, sendRemoval, sendSeats, sendTick } from './api';
import { rollMessages } from './messages';

interface RollState {
  activityId: string;
  roll: Loadable<RollView>;
  isBusy: boolean;
  /** Why the last act failed; null if it did not. */
  message: string | null;
  open: (activityId: string) => Promise<void>;
  changeSeats: (seats: number | null) => Promise<boolean>;
  remove: (memberId: string, reason: string) => Promise<boolean>;
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
    isBusy: false,
    message: null,
    open: async (activityId) => {
      if (get().activityId !== activityId) set({ activityId, roll: loading, isBusy: false, message: null });
      const answer = await fetchRoll(activityId);
      if (get().activityId === activityId) set({ roll: loaded(answer, rollMessages) });
    },
    changeSeats: (seats) => run((activityId) => sendSeats(activityId, seats)),
    remove: (memberId, reason) => run((activityId) => sendRemoval({ activityId, memberId, reason })),
    tick: (memberId, decision, reason) => run((activityId) => sendTick({ activityId, memberId, decision, reason })),
  };
});
