import { create } from 'zustand';
import { createPagedStore } from '@/ui/paged-store';
import type { CardRow } from '../../../../core/practice/book/contract';
import { pageMessages } from '../page-messages';
import { usePractice } from '../store';
import { fetchCards, sendAway } from './api';

export type Shelf = 'kept' | 'away';
/** Shelf and topic as one string: `kept:监察法`. Without a topic, all topics: `away:`. */
export type CardQuery = `${Shelf}:${string}`;

/** The cards of one shelf, in order of their due day. */
export const useCards = createPagedStore({
  fetchPage: (query: CardQuery, cursor) => {
    const topic = query.slice(query.indexOf(':') + 1);
    return fetchCards({
      isAway: query.startsWith('away:'),
      ...(topic === '' ? {} : { topic }),
      ...(cursor === undefined ? {} : { cursor }),
    });
  },
  messages: pageMessages,
  idOf: (row: CardRow) => row.questionId,
});

interface BookState {
  shelf: Shelf;
  /** '': all topics. */
  topic: string;
  /** The card moved last, for undo; null: none. */
  moved: CardRow | null;
  problem: string | null;
  isSending: boolean;
  open: () => Promise<void>;
  show: (shelf: Shelf, topic: string) => void;
  /** Puts the card away (收起), or takes it back if it is away. */
  move: (card: CardRow) => Promise<void>;
  undo: () => Promise<void>;
}

export const useBook = create<BookState>((set, get) => {
  const load = () => useCards.getState().open(`${get().shelf}:${get().topic}`);

  const send = async (card: CardRow, isAway: boolean): Promise<boolean> => {
    if (get().isSending) return false;
    set({ isSending: true, problem: null });
    const sent = await sendAway(card.questionId, isAway);
    set({ isSending: false, problem: sent.ok ? null : pageMessages[sent.code] });
    if (sent.ok) void usePractice.getState().look();
    return sent.ok;
  };

  return {
    shelf: 'kept',
    topic: '',
    moved: null,
    problem: null,
    isSending: false,
    open: async () => {
      set({ shelf: 'kept', topic: '', moved: null, problem: null });
      // On `look` the server adds new mistakes to the book, so the list is loaded afterwards.
      await usePractice.getState().look();
      await load();
    },
    show: (shelf, topic) => {
      set({ shelf, topic, moved: null, problem: null });
      void load();
    },
    move: async (card) => {
      if (!(await send(card, !card.isAway))) return;
      set({ moved: card });
      useCards.getState().change((rows) => rows.filter((row) => row.questionId !== card.questionId));
    },
    undo: async () => {
      const { moved } = get();
      if (moved === null || !(await send(moved, moved.isAway))) return;
      set({ moved: null });
      await load();
    },
  };
});
