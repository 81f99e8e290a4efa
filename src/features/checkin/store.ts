import { create } from 'zustand';
import type { WeekView } from '../../../core/checkin/contract';
import { sendCheckIn } from './api';
import { messages } from './messages';

interface CheckInState {
  isBusy: boolean;
  /** Why the last check-in failed; null if it did not. */
  message: string | null;
  /** Returns the week after the check-in, or null when it was refused. */
  checkIn: () => Promise<WeekView | null>;
}

export const useCheckIn = create<CheckInState>((set, get) => ({
  isBusy: false,
  message: null,
  checkIn: async () => {
    if (get().isBusy) return null;
    set({ isBusy: true, message: null });
    const answer = await sendCheckIn();
    set({ isBusy: false, message: answer.ok ? null : messages[answer.code] });
    return answer.ok ? answer.value : null;
  },
}));
