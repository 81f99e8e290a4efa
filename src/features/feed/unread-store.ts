import { create } from 'zustand';
import { fetchUnread } from './api';
import type { FeedColumn } from './feed-store';

interface UnreadState {
  /** Posts that I have not opened, by column. */
  counts: Partial<Record<FeedColumn, number>>;
  /** Asks anew. Shows no error: the numbers are a help, and the list beneath says what is wrong. */
  refresh: () => Promise<void>;
  forget: () => void;
}

export const useUnread = create<UnreadState>((set) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  return {
    counts: {},
    refresh: async () => {
      asked += 1;
      const mine = asked;
      const answer = await fetchUnread();
      if (mine !== asked || !answer.ok) return;
      const { columns } = answer.value;
      const all = columns.reduce((sum, { posts }) => sum + posts, 0);
      set({ counts: { all, ...Object.fromEntries(columns.map(({ column, posts }) => [column, posts])) } });
    },
    forget: () => {
      asked += 1;
      set({ counts: {} });
    },
  };
});
