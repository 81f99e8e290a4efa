import { create } from 'zustand';
import type { openFeed } from '../../../core/feed/contract';
import type { OutputOf } from '../../../core/kernel/endpoint';
import { fetchHead } from './api';

interface FeedHead extends OutputOf<typeof openFeed> {
  /** Posts that I have not opened, of all columns. */
  unread: number;
  /** Asks anew. Shows no error: it helps to choose, and the list beneath says what is wrong. */
  refresh: () => Promise<void>;
  forget: () => void;
}

const nothing = { columns: [], pins: [], unread: 0 };

/** What stands above the list of 动态. */
export const useFeedHead = create<FeedHead>((set) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  return {
    ...nothing,
    refresh: async () => {
      asked += 1;
      const mine = asked;
      const answer = await fetchHead();
      if (mine !== asked || !answer.ok) return;
      const { columns } = answer.value;
      set({ ...answer.value, unread: columns.reduce((sum, { posts }) => sum + posts, 0) });
    },
    forget: () => {
      asked += 1;
      set(nothing);
    },
  };
});
