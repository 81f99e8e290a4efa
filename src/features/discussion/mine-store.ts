import { create } from 'zustand';
import { createPagedStore } from '@/ui/paged-store';
import type { MyCommentRow } from '../../../core/discussion/contract';
import { fetchMyComments, sendMyStep } from './api';
import { messages } from './messages';

/** All comments of mine, the latest first. */
export const useMyComments = createPagedStore({
  fetchPage: (_all: string, cursor) => fetchMyComments(cursor),
  messages,
  idOf: ({ commentId }) => commentId,
});

interface TakingBack {
  /** The comment that is being taken back; null without one. */
  sendingId: string | null;
  /** Why the last was not taken back, and which; null if it was. */
  problem: { of: string; message: string } | null;
  /** Resolves to whether the server has taken it back. */
  takeBack: (row: MyCommentRow) => Promise<boolean>;
}

export const useTakingBack = create<TakingBack>((set, get) => ({
  sendingId: null,
  problem: null,
  takeBack: async ({ commentId, revision }) => {
    if (get().sendingId !== null) return false;
    set({ sendingId: commentId, problem: null });
    const answer = await sendMyStep({ commentId, seenRevision: revision, command: { name: 'takeBack' } });
    set({ sendingId: null, problem: answer.ok ? null : { of: commentId, message: messages[answer.code] } });
    await useMyComments.getState().refresh('');
    return answer.ok;
  },
}));
