import { create } from 'zustand';
import { createPagedStore } from '@/ui/paged-store';
import type { MuteCommand, MutedRow } from '../../../../core/discussion/mute-contract';
import type { CommentRow } from '../../../../core/discussion/workbench-contract';
import type { MUTED_DAYS } from '../limits';
import { fetchMuted, sendMute, sendMuteDecision } from './api';
import { workMessages } from './messages';

/** Those of my branches who are muted now. */
export const useMuted = createPagedStore({
  fetchPage: (_all: string, cursor) => fetchMuted(cursor),
  messages: workMessages,
  idOf: ({ memberId }) => memberId,
});

interface MuteState {
  /** The comment or the member that is on its way; null without one. */
  sendingId: string | null;
  /** Why the last was not taken, and of which. */
  problem: { of: string; message: string } | null;
  mute: (row: Pick<CommentRow, 'commentId'>, reason: string, days: (typeof MUTED_DAYS)[number]) => Promise<boolean>;
  decide: (row: Pick<MutedRow, 'memberId' | 'revision'>, command: MuteCommand) => Promise<boolean>;
}

export const useMute = create<MuteState>((set, get) => ({
  sendingId: null,
  problem: null,
  mute: async ({ commentId }, reason, days) => {
    if (get().sendingId !== null) return false;
    set({ sendingId: commentId, problem: null });
    const answer = await sendMute({ commentId, reason, days });
    const message = answer.ok
      ? null
      : answer.code === 'WRONG_STATE'
        ? '已经在禁言，见“禁言”。'
        : workMessages[answer.code];
    set({ sendingId: null, problem: message === null ? null : { of: commentId, message } });
    return answer.ok;
  },
  decide: async ({ memberId, revision }, command) => {
    if (get().sendingId !== null) return false;
    set({ sendingId: memberId, problem: null });
    const answer = await sendMuteDecision({ memberId, seenRevision: revision, command });
    set({ sendingId: null, problem: answer.ok ? null : { of: memberId, message: workMessages[answer.code] } });
    await useMuted.getState().refresh('');
    return answer.ok;
  },
}));
