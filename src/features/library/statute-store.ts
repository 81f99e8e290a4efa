import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { ok } from '../../../core/kernel/result';
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
  /** Shows a part, or with null the table of contents, of a version that may not be the one shown now. */
  turnTo: (statuteId: string, part: number | null) => Promise<void>;
  read: (part: number) => Promise<void>;
  showContents: () => void;
}

export const useStatute = create<StatuteState>((set, get) => {
  const fetchAnew = async (statuteId: string) => {
    set({ statuteId, statute: loading, parts: [], part: null, articles: loading });
    const answer = await fetchStatute(statuteId);
    if (get().statuteId !== statuteId) return;
    set({ statute: reloaded(get().statute, answer, messages), parts: answer.ok ? partsOf(answer.value.outline) : [] });
  };

  return {
    statuteId: '',
    statute: loading,
    parts: [],
    part: null,
    articles: loading,
    open: async (statuteId, article) => {
      await fetchAnew(statuteId);
      const cited = partWith(get().parts, article);
      if (get().statuteId === statuteId && cited >= 0) await get().read(cited);
    },
    turnTo: async (statuteId, part) => {
      const { statuteId: shown, statute, part: shownPart, articles } = get();
      if (shown !== statuteId || statute.state !== 'ready') await fetchAnew(statuteId);
      else if (shownPart === part && (part === null || articles.state === 'ready')) return;
      if (get().statuteId !== statuteId) return;
      if (part === null) get().showContents();
      else await get().read(part);
    },
    read: async (part) => {
      const { statuteId, parts } = get();
      const range = parts[part];
      if (!range) return;
      set({ part, articles: loading });
      const answer = await fetchArticles(statuteId, range.from, range.to);
      if (get().statuteId !== statuteId || get().part !== part) return;
      set({ articles: reloaded(get().articles, answer.ok ? ok(answer.value.items) : answer, messages) });
    },
    showContents: () => set({ part: null, articles: loading }),
  };
});
