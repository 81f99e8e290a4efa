import { create } from 'zustand';
import { looksHere } from '@/desk/check-words';
import { keptWords } from '@/platform/kept-words';
import { createPagedStore } from '@/ui/paged-store';
import type { FeedbackState } from '../../../../core/disclosure/contract';
import { fetchQueue, sendAnswer } from '../desk/api';
import { workMessages } from '../desk/messages';

/** Feedback on the items of my units: waiting for an answer, or answered. */
export const useQueue = createPagedStore({
  fetchPage: (state: FeedbackState, cursor) => fetchQueue({ state, cursor }),
  messages: workMessages,
  idOf: (row) => row.feedbackId,
});

/** The same for the overview, which keeps its list while the page with the answers shows another. */
export const useDueFeedback = createPagedStore({
  fetchPage: (state: FeedbackState, cursor) => fetchQueue({ state, cursor }),
  messages: workMessages,
  idOf: (row) => row.feedbackId,
});

interface AnswerState {
  /** Id of the feedback being answered; null: none. */
  feedbackId: string | null;
  text: string;
  /** Everybody in the item's scope reads it. */
  isPublic: boolean;
  isSending: boolean;
  message: string | null;
  /** This person was told that nobody checks these words; they look before they send them once more. */
  isHeld: boolean;
  begin: (feedbackId: string) => void;
  cancel: () => void;
  write: (text: string) => void;
  publish: (isPublic: boolean) => void;
  /** Returns true when the server has accepted the answer; the feedback then leaves the queue. */
  send: () => Promise<boolean>;
}

const idle = { feedbackId: null, text: '', isPublic: false, isSending: false, message: null, isHeld: looksHere };

export const useAnswer = create<AnswerState>((set, get) => ({
  ...idle,
  begin: (feedbackId) => set({ ...idle, feedbackId, text: keptWords(feedbackId).read() ?? '' }),
  cancel: () => {
    const { feedbackId } = get();
    if (feedbackId !== null) keptWords(feedbackId).clear();
    set(idle);
  },
  write: (text) => {
    const { feedbackId } = get();
    if (feedbackId !== null) keptWords(feedbackId).write(text);
    set({ text, message: null, isHeld: looksHere });
  },
  publish: (isPublic) => set({ isPublic, message: null }),
  send: async () => {
    const { feedbackId, text, isPublic, isSending, isHeld } = get();
    const words = text.trim();
    if (feedbackId === null || words === '' || isSending) return false;
    set({ isSending: true, message: null });
    const answer = await sendAnswer(feedbackId, words, isPublic, isHeld);
    if (answer.ok) keptWords(feedbackId).clear();
    if (answer.ok && useQueue.getState().query === 'waiting')
      useQueue.getState().change((rows) => rows.filter((row) => row.feedbackId !== feedbackId));
    if (get().feedbackId !== feedbackId) return answer.ok;
    set(
      answer.ok
        ? idle
        : { isSending: false, message: workMessages[answer.code], isHeld: looksHere || answer.code === 'CONTENT_HELD' },
    );
    return answer.ok;
  },
}));
