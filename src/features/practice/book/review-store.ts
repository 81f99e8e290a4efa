import { create } from 'zustand';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { ReviewCard, Reviewed } from '../../../../core/practice/book/contract';
import type { Answer } from '../../../../core/quiz/answer';
import { pageMessages } from '../page-messages';
import { usePractice } from '../store';
import { fetchReview, sendAway, sendCardAnswer, sendRating } from './api';

export interface Round {
  cards: ReviewCard[];
  /** Cards due today that are not in this round. */
  more: number;
  /** Further cards due today, which a paper can still ask. */
  inTest: number;
}

interface ReviewState {
  round: Loadable<Round>;
  /** Index of the card on the screen, from 0; after the last one the round is over. */
  index: number;
  answer: Answer | undefined;
  /** null until the answer is marked. */
  marked: Reviewed | null;
  /** Right answers so far in this round. */
  right: number;
  reviewed: number;
  isBusy: boolean;
  problem: string | null;
  open: () => Promise<void>;
  choose: (answer: Answer) => void;
  submit: () => Promise<void>;
  /** 还不熟: the card comes back sooner. */
  unsure: () => Promise<void>;
  /** 收起: puts the card away. Returns true when the server has accepted it. */
  putAway: () => Promise<boolean>;
  next: () => void;
}

const onTheCard = {
  answer: undefined as Answer | undefined,
  marked: null as Reviewed | null,
  isBusy: false,
  problem: null as string | null,
};
const fresh = { round: loading as Loadable<Round>, index: 0, right: 0, reviewed: 0, ...onTheCard };

export const useReview = create<ReviewState>((set, get) => {
  const cardNow = (): ReviewCard | undefined => {
    const { round, index } = get();
    return round.state === 'ready' ? round.value.cards[index] : undefined;
  };
  const next = () => {
    set({ ...onTheCard, index: get().index + 1 });
    if (!cardNow()) void usePractice.getState().look();
  };
  /** Sends a command for the card on the screen. The answer is dropped if another card is shown by then. */
  const send = async <Value>(
    work: (card: ReviewCard) => Promise<{ ok: true; value: Value } | { ok: false; code: keyof typeof pageMessages }>,
  ): Promise<Value | null> => {
    const card = cardNow();
    if (!card || get().isBusy) return null;
    set({ isBusy: true, problem: null });
    const sent = await work(card);
    if (cardNow() !== card) return null;
    set({ isBusy: false, problem: sent.ok ? null : pageMessages[sent.code] });
    return sent.ok ? sent.value : null;
  };

  return {
    ...fresh,
    open: async () => {
      set(fresh);
      const found = await fetchReview();
      set({ round: found.ok ? { state: 'ready', value: found.value } : failed(found.code, pageMessages) });
    },
    choose: (answer) => {
      if (get().marked === null && !get().isBusy) set({ answer, problem: null });
    },
    submit: async () => {
      const { answer } = get();
      if (answer === undefined) return;
      const marked = await send(({ questionId, reps, version }) =>
        sendCardAnswer({ questionId, reps, version, answer }),
      );
      if (marked === null) return;
      set({ marked, reviewed: get().reviewed + 1, right: get().right + (marked.isRight ? 1 : 0) });
    },
    unsure: async () => {
      const rated = await send(({ questionId, reps }) => sendRating({ questionId, reps, feeling: 'unsure' }));
      if (rated) next();
    },
    putAway: async () => {
      const sent = await send(({ questionId }) => sendAway(questionId, true));
      if (sent) next();
      return sent !== null;
    },
    next,
  };
});
