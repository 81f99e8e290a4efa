import { create } from 'zustand';
import { ticketFrom } from '@/desk/blocks/ask-ticket';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { RichText } from '../../../../core/kernel/rich-text';
import { fetchLessonPreview, fetchTicket } from './api';
import { deskMessages, problemWords } from './messages';

interface LessonPreviewState {
  body: Loadable<RichText>;
  /** Addresses of its files, by file id. */
  addresses: Readonly<Record<string, string>>;
  /** Problems of the shown text, in words. */
  problems: readonly string[];
  /** `isLive`: what was shown stays until the answer is there. */
  show: (markdown: string, isLive?: boolean) => Promise<void>;
}

/** A lesson as members will see it. */
export const useLessonPreview = create<LessonPreviewState>((set) => {
  let asked = 0;
  return {
    body: loading,
    addresses: {},
    problems: [],
    show: async (markdown, isLive = false) => {
      asked += 1;
      const mine = asked;
      if (!isLive) set({ body: loading, problems: [] });
      const answer = await fetchLessonPreview(markdown);
      if (mine !== asked) return;
      if (!answer.ok) return set({ body: failed(answer.code, deskMessages) });
      const { body, addresses, refusedLines } = answer.value;
      set({
        body: { state: 'ready', value: body },
        addresses: addresses.byFileId,
        problems: refusedLines.map((line) => problemWords({ line, code: 'MEDIA_NOT_ALLOWED' }, markdown)),
      });
    },
  };
});

/** Places for files of a text in the name of a unit. */
export const ticketOf = ticketFrom(fetchTicket, deskMessages);
