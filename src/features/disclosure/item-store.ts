import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { DisclosureView } from '../../../core/disclosure/contract';
import { fetchDisclosure, sendFeedback } from './api';
import { createIntent } from './desk/intent';
import { messages } from './messages';

interface ItemState {
  disclosureId: string | null;
  item: Loadable<DisclosureView>;
  /** The feedback that I am writing. */
  text: string;
  isSending: boolean;
  /** Why the last attempt failed; null if it did not. */
  message: string | null;
  open: (disclosureId: string) => Promise<void>;
  write: (text: string) => void;
  /** Returns true when the server has accepted the feedback. */
  send: () => Promise<boolean>;
}

export const useItem = create<ItemState>((set, get) => {
  const intent = createIntent();
  return {
    disclosureId: null,
    item: loading,
    text: '',
    isSending: false,
    message: null,
    open: async (disclosureId) => {
      // When the same item is shown again, it and the unsent text stay while it is loaded anew.
      const isSame = get().disclosureId === disclosureId && get().item.state === 'ready';
      if (!isSame) set({ disclosureId, item: loading, text: '', isSending: false, message: null });
      const answer = await fetchDisclosure(disclosureId);
      if (get().disclosureId === disclosureId) set({ item: loaded(answer, messages) });
    },
    write: (text) => set({ text, message: null }),
    send: async () => {
      const { disclosureId, text, isSending } = get();
      const words = text.trim();
      if (disclosureId === null || words === '' || isSending) return false;
      set({ isSending: true, message: null });
      const answer = await sendFeedback({ disclosureId, key: intent.keyFor(`${disclosureId} ${words}`), text: words });
      if (answer.ok) intent.done();
      const { item } = get();
      if (get().disclosureId !== disclosureId || item.state !== 'ready') return answer.ok;
      if (!answer.ok) {
        set({ isSending: false, message: messages[answer.code] });
        return false;
      }
      const mine = item.value.myFeedback.filter(({ feedbackId }) => feedbackId !== answer.value.feedbackId);
      set({
        isSending: false,
        text: '',
        item: { state: 'ready', value: { ...item.value, myFeedback: [answer.value, ...mine] } },
      });
      return true;
    },
  };
});
