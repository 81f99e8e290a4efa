import * as v from 'valibot';
import { create } from 'zustand';
import { onKeptForgotten } from '@/platform/kept';
import { type Stored, stored } from '@/platform/storage';

/** Number of searches that are remembered. */
const MOST = 8;

const keptWords = (memberId: string): Stored<string[]> => stored(`recent-searches:${memberId}`, v.array(v.string()));

interface RecentState {
  /** This member's searches on this device, the last first. The list is never sent anywhere. */
  words: readonly string[];
  open: (memberId: string) => void;
  remember: (memberId: string, words: string) => void;
  clear: (memberId: string) => void;
}

export const useRecentWords = create<RecentState>((set) => {
  onKeptForgotten(() => set({ words: [] }));
  return {
    words: [],
    open: (memberId) => set({ words: keptWords(memberId).read() ?? [] }),
    remember: (memberId, words) => {
      const known = keptWords(memberId).read() ?? [];
      const next = [words, ...known.filter((other) => other !== words)].slice(0, MOST);
      keptWords(memberId).write(next);
      set({ words: next });
    },
    clear: (memberId) => {
      keptWords(memberId).clear();
      set({ words: [] });
    },
  };
});
