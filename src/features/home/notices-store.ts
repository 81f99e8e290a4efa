import { create } from 'zustand';
import type { Notice } from '../../../core/home/contract';
import { fetchNotices, sendRead } from './api';

interface NoticesState {
  notices: readonly Notice[];
  /** Quietly: what cannot be asked for now is asked for the next time 首页 is shown. */
  refresh: () => Promise<void>;
  /** They go at once; the server is told. */
  read: () => Promise<void>;
  forget: () => void;
}

export const useNotices = create<NoticesState>((set, get) => {
  /** Only the answer to the last question counts. */
  let asked = 0;
  return {
    notices: [],
    refresh: async () => {
      asked += 1;
      const mine = asked;
      const answer = await fetchNotices();
      if (mine === asked && answer.ok) set({ notices: answer.value.items });
    },
    read: async () => {
      const [latest] = get().notices;
      if (!latest) return;
      asked += 1;
      set({ notices: [] });
      await sendRead(latest.order);
    },
    forget: () => {
      asked += 1;
      set({ notices: [] });
    },
  };
});
