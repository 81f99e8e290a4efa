import { create } from 'zustand';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { RichText } from '../../../../core/kernel/rich-text';
import { fetchPreview } from './api';
import { workMessages } from './messages';

interface PreviewState {
  body: Loadable<RichText>;
  show: (markdown: string) => Promise<void>;
}

/** What readers will see. It comes from the server, because only the server parses Markdown. */
export const usePreview = create<PreviewState>((set) => {
  let asked = 0;
  return {
    body: loading,
    show: async (markdown) => {
      asked += 1;
      const mine = asked;
      set({ body: loading });
      const answer = await fetchPreview(markdown);
      if (mine !== asked) return;
      set({
        body: answer.ok ? { state: 'ready', value: answer.value.body } : failed(answer.code, workMessages),
      });
    },
  };
});
