import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { ArticleView, StatuteView } from '../../../core/library/contract';
import { partsOf, partWith, type StatutePart } from '../../../core/library/rules/parts';
import { fetchArticles, fetchStatute } from './api';
import { messages } from './messages';

interface StatuteState {
  statuteId: string;
  statute: Loadable<StatuteView>;
  parts: StatutePart[];
  /** Index of the part that is shown; null while the table of contents is shown. */
  part: number | null;
  articles: Loadable<ArticleView[]>;
  /** Opens a version at the part with the article of this number; with '' at its table of contents. */
  open: (statuteId: string, article: string) => Promise<void>;
  read: (part: number) => Promise<void>;
  showContents: () => void;
}

export const useStatute = create<StatuteState>((set, get) => ({
  statuteId: '',
  statute: loading,
  parts: [],
  part: null,
  articles: loading,
  open: async (statuteId, article) => {
    set({ statuteId, statute: loading, parts: [], part: null, articles: loading });
    const answer = await fetchStatute(statuteId);
    if (get().statuteId !== statuteId) return;
    const parts = answer.ok ? partsOf(answer.value.outline) : [];
    set({ statute: loaded(answer, messages), parts });
    const cited = partWith(parts, article);
    if (cited >= 0) await get().read(cited);
  },
  read: async (part) => {
    const { statuteId, parts } = get();
    const range = parts[part];
    if (!range) return;
    set({ part, articles: loading });
    const answer = await fetchArticles(statuteId, range.from, range.to);
    if (get().statuteId !== statuteId || get().part !== part) return;
    set({ articles: loaded(answer.ok ? { ok: true, value: answer.value.items } : answer, messages) });
  },
  showContents: () => set({ part: null, articles: loading }),
}));
