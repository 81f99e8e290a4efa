import { create } from 'zustand';
import type { ArticleView } from '../../../core/library/contract';
import type { StatutePart } from '../../../core/library/rules/parts';
import { fetchArticles } from './api';
import { messages } from './messages';

/** A part with the text of its articles. */
export interface WholePart {
  part: StatutePart;
  articles: readonly ArticleView[];
}

interface WholeState {
  /** Of which version; '' for none. */
  statuteId: string;
  /** All parts in order; null until the last one has come. */
  whole: readonly WholePart[] | null;
  /** Parts that have come, while they are fetched; null: nothing is under way. */
  done: number | null;
  /** Why the text could not be fetched; null if it could. */
  message: string | null;
  /** Fetches what has not been fetched. Resolves to whether the whole text is there. */
  fetch: (statuteId: string, parts: readonly StatutePart[]) => Promise<boolean>;
  forget: () => void;
}

const nothing = { statuteId: '', whole: null, done: null, message: null };

/** The text of a version from beginning to end, for paper: a screen shows it part by part. */
export const useWhole = create<WholeState>((set, get) => ({
  ...nothing,
  fetch: async (statuteId, parts) => {
    const { statuteId: known, whole, done } = get();
    if (known === statuteId && whole !== null) return true;
    if (known === statuteId && done !== null) return false;
    set({ ...nothing, statuteId, done: 0 });
    const fetched: WholePart[] = [];
    for (const part of parts) {
      const answer = await fetchArticles(statuteId, part.from, part.to);
      if (get().statuteId !== statuteId) return false;
      if (!answer.ok) {
        set({ done: null, message: messages[answer.code] });
        return false;
      }
      fetched.push({ part, articles: answer.value.items });
      set({ done: fetched.length });
    }
    set({ whole: fetched, done: null });
    return true;
  },
  forget: () => set(nothing),
}));
