import { create } from 'zustand';
import type { Notice } from '../../../core/home/contract';
import { fetchNotices, sendRead } from './api';

interface NoticesState {
  notices: readonly Notice[];
  /** Shows no error: 首页 asks again the next time it is shown. */
  refresh: () => Promise<void>;
  /** Marks all notices as read: they disappear at once, then the server is told. */
  read: () => Promise<void>;
  forget: () => void;
}

export const useNotices = create<NoticesState>((set, get) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
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
