import { create } from 'zustand';
import { createPagedStore } from '@/ui/paged-store';
import type { QueueStatus, ReviewCommand, ReviewRow } from '../../../../core/notebook/workbench-contract';
import { reviewMessages } from '../messages';
import { fetchNotesForReview, sendReview } from './api';

/** Notes for my branches to review (`inReview`), or shared ones. */
export const useReviewQueue = createPagedStore({
  fetchPage: (status: QueueStatus, cursor) => fetchNotesForReview({ status, cursor }),
  messages: reviewMessages,
  idOf: (row) => row.noteId,
});

interface ReviewState {
  /** Id of the note being declined; null: none. */
  decliningId: string | null;
  reason: string;
  /** Id of the note whose decision is being sent; null: none. */
  sendingId: string | null;
  problem: { noteId: string; message: string } | null;
  beginDeclining: (noteId: string) => void;
  cancel: () => void;
  writeReason: (reason: string) => void;
  /** Returns true when the server has accepted the decision; the note then leaves the list. */
  decide: (row: Pick<ReviewRow, 'noteId' | 'revision'>, command: ReviewCommand) => Promise<boolean>;
}

const idle = { decliningId: null, reason: '', problem: null };

export const useReview = create<ReviewState>((set, get) => ({
  ...idle,
  sendingId: null,
  beginDeclining: (decliningId) => set({ ...idle, decliningId }),
  cancel: () => set(idle),
  writeReason: (reason) => set({ reason, problem: null }),
  decide: async ({ noteId, revision }, command) => {
    if (get().sendingId !== null) return false;
    set({ sendingId: noteId, problem: null });
    const answer = await sendReview({ noteId, seenRevision: revision, command });
    set({ sendingId: null });
    if (!answer.ok) {
      set({ problem: { noteId, message: reviewMessages[answer.code] } });
      return false;
    }
    useReviewQueue.getState().change((rows) => rows.filter((row) => row.noteId !== noteId));
    if (get().decliningId === noteId) set(idle);
    return true;
  },
}));
