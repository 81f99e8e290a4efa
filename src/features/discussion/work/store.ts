import { create } from 'zustand';
import { createPagedStore } from '@/ui/paged-store';
import type { LookerCommand } from '../../../../core/discussion/comment-events';
import type { CommentList, CommentRow } from '../../../../core/discussion/workbench-contract';
import { fetchWork, sendLook } from './api';
import { workMessages } from './messages';

/** Comments that wait for a look, or are shown. */
export const useCommentQueue = createPagedStore({
  fetchPage: (list: CommentList, cursor) => fetchWork(cursor === undefined ? { list } : { list, cursor }),
  messages: workMessages,
  idOf: (row) => row.commentId,
});

/** Commands that need a reason. */
export type ReasonedCommand = Exclude<LookerCommand['name'], 'pass'>;

interface LookState {
  /** Which comment is being returned or hidden; null: none. */
  reasoned: { commentId: string; name: ReasonedCommand } | null;
  reason: string;
  sendingId: string | null;
  problem: { commentId: string; message: string } | null;
  begin: (commentId: string, name: ReasonedCommand) => void;
  cancel: () => void;
  writeReason: (reason: string) => void;
  /** Returns true when the server has taken the step; the comment then leaves the list. */
  give: (row: Pick<CommentRow, 'commentId' | 'revision'>, command: LookerCommand) => Promise<boolean>;
}

const idle = { reasoned: null, reason: '', problem: null };

export const useLook = create<LookState>((set, get) => ({
  ...idle,
  sendingId: null,
  begin: (commentId, name) => set({ ...idle, reasoned: { commentId, name } }),
  cancel: () => set(idle),
  writeReason: (reason) => set({ reason, problem: null }),
  give: async ({ commentId, revision }, command) => {
    if (get().sendingId !== null) return false;
    set({ sendingId: commentId, problem: null });
    const answer = await sendLook({ commentId, seenRevision: revision, command });
    set({ sendingId: null });
    if (!answer.ok) {
      set({ problem: { commentId, message: workMessages[answer.code] } });
      const { query, open } = useCommentQueue.getState();
      // Somebody else was there first: the list shows what it is now.
      if (query !== null && (answer.code === 'CONFLICT' || answer.code === 'WRONG_STATE')) await open(query);
      return false;
    }
    useCommentQueue.getState().change((rows) => rows.filter((row) => row.commentId !== commentId));
    set(idle);
    return true;
  },
}));
