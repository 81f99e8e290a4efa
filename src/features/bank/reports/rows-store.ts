import { create } from 'zustand';
import { createPagedStore } from '@/ui/paged-store';
import { fetchReports, sendDismissal } from '../api';
import { correctionMessages } from '../messages';

/** Questions that members reported as wrong, each with all its reports. */
export const useReported = createPagedStore({
  fetchPage: (_all: 'all', cursor) => fetchReports(cursor),
  messages: correctionMessages,
  idOf: (row) => row.question.id,
});

interface DismissingState {
  /** Id of the question being answered; null: none. */
  id: string | null;
  words: string;
  isSending: boolean;
  message: string | null;
  begin: (id: string) => void;
  cancel: () => void;
  write: (words: string) => void;
  /** Returns true when the server has accepted the answer; the question then leaves the queue. */
  send: () => Promise<boolean>;
}

const idle = { id: null, words: '', isSending: false, message: null };

export const useDismissing = create<DismissingState>((set, get) => ({
  ...idle,
  begin: (id) => set({ ...idle, id }),
  cancel: () => set(idle),
  write: (words) => set({ words, message: null }),
  send: async () => {
    const { id, words, isSending } = get();
    if (id === null || words.trim() === '' || isSending) return false;
    set({ isSending: true, message: null });
    const answer = await sendDismissal(id, words.trim());
    if (answer.ok) useReported.getState().change((rows) => rows.filter((row) => row.question.id !== id));
    set(answer.ok ? idle : { isSending: false, message: correctionMessages[answer.code] });
    return answer.ok;
  },
}));
