import { create } from 'zustand';
import { createIntent } from '@/platform/intent';
import { keptWords } from '@/platform/kept-words';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { DisclosureView, FeedbackKind, MyFeedback } from '../../../core/disclosure/contract';
import type { WithdrawnItem } from '../../../core/disclosure/withdrawn-contract';
import { fetchDisclosure, fetchWithdrawn, sendFeedback } from './api';
import { messages } from './messages';

interface ItemState {
  disclosureId: string | null;
  item: Loadable<DisclosureView>;
  /** What is left of it; null while it can be read. */
  withdrawn: WithdrawnItem | null;
  /** The feedback that I am writing. */
  text: string;
  kind: FeedbackKind;
  /** Other members may read my name beside it. */
  isNamed: boolean;
  isSending: boolean;
  /** Why the last attempt failed; null if it did not. */
  message: string | null;
  open: (disclosureId: string) => Promise<void>;
  write: (text: string) => void;
  choose: (chosen: { kind?: FeedbackKind; isNamed?: boolean }) => void;
  /** Returns true when the server has accepted the feedback. */
  send: () => Promise<boolean>;
}

const begun = (disclosureId: string) => keptWords(`feedback:${disclosureId}`);

const unwritten = { text: '', kind: 'opinion', isNamed: false } as const;

function withFeedback(item: DisclosureView, left: MyFeedback): DisclosureView {
  const others = item.myFeedback.filter(({ feedbackId }) => feedbackId !== left.feedbackId);
  const isNew = others.length === item.myFeedback.length;
  const objections = item.objections + (isNew && left.kind === 'objection' ? 1 : 0);
  return { ...item, objections, myFeedback: [left, ...others] };
}

export const useItem = create<ItemState>((set, get) => {
  const intent = createIntent('feedback');
  return {
    disclosureId: null,
    item: loading,
    withdrawn: null,
    ...unwritten,
    isSending: false,
    message: null,
    open: async (disclosureId) => {
      // When the same item is shown again, it and the unsent text stay while it is loaded anew.
      const isSame = get().disclosureId === disclosureId && get().item.state === 'ready';
      if (!isSame) {
        const text = begun(disclosureId).read() ?? '';
        set({ disclosureId, item: loading, withdrawn: null, ...unwritten, text, isSending: false, message: null });
      }
      const answer = await fetchDisclosure(disclosureId);
      const left = !answer.ok && answer.code === 'NOT_FOUND' ? await fetchWithdrawn(disclosureId) : null;
      if (get().disclosureId !== disclosureId) return;
      set({ item: reloaded(get().item, answer, messages), withdrawn: left?.ok ? left.value : null });
    },
    write: (text) => {
      const { disclosureId } = get();
      if (disclosureId !== null) begun(disclosureId).write(text);
      set({ text, message: null });
    },
    choose: (chosen) => set({ ...chosen, message: null }),
    send: async () => {
      const { disclosureId, text, kind, isNamed, isSending } = get();
      const words = text.trim();
      if (disclosureId === null || words === '' || isSending) return false;
      set({ isSending: true, message: null });
      const key = intent.keyFor(`${disclosureId} ${kind} ${isNamed} ${words}`);
      const answer = await sendFeedback({ disclosureId, key, text: words, kind, isNamed });
      if (answer.ok) {
        intent.done();
        begun(disclosureId).clear();
      }
      const { item } = get();
      if (get().disclosureId !== disclosureId || item.state !== 'ready') return answer.ok;
      if (!answer.ok) {
        set({ isSending: false, message: messages[answer.code] });
        return false;
      }
      set({ isSending: false, ...unwritten, item: { state: 'ready', value: withFeedback(item.value, answer.value) } });
      return true;
    },
  };
});
