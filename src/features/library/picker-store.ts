import { create } from 'zustand';
import { failed, type Loadable, loading, reloaded } from '@/ui/loadable';
import type { ArticleText, StatuteRow, StatuteView } from '../../../core/library/contract';
import { fetchArticles, fetchStatute, fetchStatutes } from './api';
import { messages } from './messages';

/** The most pages of documents that the picker loads. */
const MOST_PAGES = 10;

interface PickerState {
  documents: Loadable<StatuteRow[]>;
  /** null until a document is chosen. */
  statute: Loadable<StatuteView> | null;
  statuteId: string | null;
  /** Position of the chosen article in the statute; null until one is chosen. */
  position: number | null;
  article: Loadable<ArticleText> | null;
  open: () => Promise<void>;
  chooseStatute: (statuteId: string) => Promise<void>;
  chooseArticle: (position: number) => Promise<void>;
}

async function everyDocument(): Promise<Loadable<StatuteRow[]>> {
  const rows: StatuteRow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await fetchStatutes(cursor);
    if (!answer.ok) return failed(answer.code, messages);
    rows.push(...answer.value.items);
    if (answer.value.next === null) break;
    cursor = answer.value.next;
  }
  return { state: 'ready', value: rows };
}

/** Choices of the `ArticlePicker`: a statute, then one of its articles. */
export const usePicker = create<PickerState>((set, get) => ({
  documents: loading,
  statute: null,
  statuteId: null,
  position: null,
  article: null,
  open: async () => {
    set({ documents: loading, statute: null, statuteId: null, position: null, article: null });
    set({ documents: await everyDocument() });
  },
  chooseStatute: async (statuteId) => {
    set({ statuteId, statute: loading, position: null, article: null });
    const answer = await fetchStatute(statuteId);
    if (get().statuteId === statuteId) set({ statute: reloaded(get().statute ?? loading, answer, messages) });
  },
  chooseArticle: async (position) => {
    const { statuteId } = get();
    if (statuteId === null) return;
    set({ position, article: loading });
    const answer = await fetchArticles(statuteId, position, position);
    if (get().statuteId !== statuteId || get().position !== position) return;
    const [found] = answer.ok ? answer.value.items : [];
    set({
      article: found ? { state: 'ready', value: found } : failed(answer.ok ? 'NOT_FOUND' : answer.code, messages),
    });
  },
}));
