import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { DisclosureView } from '../../../core/disclosure/contract';
import { fetchDisclosure, sendFeedback } from './api';
import { createIntent } from './intent';
import { messages } from './messages';

interface ItemState {
  disclosureId: string | null;
  item: Loadable<DisclosureView>;
  /** What I am writing on this item. */
  text: string;
  isSending: boolean;
  /** Why the last try did not come through. */
  message: string | null;
  open: (disclosureId: string) => Promise<void>;
  write: (text: string) => void;
  /** True when it has arrived. */
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
      // Shown again, the page keeps what is there and what is being written.
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
