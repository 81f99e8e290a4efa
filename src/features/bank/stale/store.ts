import { create } from 'zustand';
import { createPagedStore } from '@/ui/paged-store';
import { fetchStale, sendDecision } from '../api';
import { messages } from '../messages';

/** Questions whose cited article has changed. */
export const useStale = createPagedStore({
  fetchPage: (_all: 'all', cursor) => fetchStale(cursor),
  messages,
  idOf: (row) => row.id,
});

interface ResolvingState {
  /** Id of the question being confirmed with `quote` as its new quotation; null: none. */
  id: string | null;
  quote: string;
  isSending: boolean;
  message: string | null;
  begin: (id: string, quote: string) => void;
  cancel: () => void;
  write: (quote: string) => void;
  /** Returns true when the server has accepted it; the question then leaves the queue. */
  keep: () => Promise<boolean>;
  retire: (id: string) => Promise<boolean>;
}

const idle = { id: null, quote: '', isSending: false, message: null };

export const useResolving = create<ResolvingState>((set, get) => {
  const send = async (id: string, decision: Parameters<typeof sendDecision>[1]): Promise<boolean> => {
    if (get().isSending) return false;
    set({ id, isSending: true, message: null });
    const answer = await sendDecision(id, decision);
    if (answer.ok) useStale.getState().change((rows) => rows.filter((row) => row.id !== id));
    set(answer.ok ? idle : { isSending: false, message: messages[answer.code] });
    return answer.ok;
  };
  return {
    ...idle,
    begin: (id, quote) => set({ ...idle, id, quote }),
    cancel: () => set(idle),
    write: (quote) => set({ quote, message: null }),
    keep: async () => {
      const { id, quote } = get();
      return id !== null && quote.trim() !== '' && send(id, { name: 'keep', quote: quote.trim() });
    },
    retire: (id) => send(id, { name: 'retire' }),
  };
});
