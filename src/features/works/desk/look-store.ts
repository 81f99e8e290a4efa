import { create } from 'zustand';
import type { LookedSubmission } from '../../../../core/works/workbench-contract';
import { sendLook } from './api';
import { lookMessages } from './messages';
import { useDeskWorks } from './rows-store';

interface LookState {
  /** The work that is being returned; null: none. */
  returningId: string | null;
  reason: string;
  sendingId: string | null;
  problem: { submissionId: string; message: string } | null;
  begin: (submissionId: string) => void;
  cancel: () => void;
  writeReason: (reason: string) => void;
  /** A reason returns it, null takes it. Returns true when the server has taken the step; the work then leaves the list. */
  give: (work: Pick<LookedSubmission, 'submissionId' | 'revision'>, reason: string | null) => Promise<boolean>;
}

const idle = { returningId: null, reason: '', problem: null };

export const useLook = create<LookState>((set, get) => ({
  ...idle,
  sendingId: null,
  begin: (submissionId) => set({ ...idle, returningId: submissionId }),
  cancel: () => set(idle),
  writeReason: (reason) => set({ reason, problem: null }),
  give: async ({ submissionId, revision }, reason) => {
    if (get().sendingId !== null) return false;
    set({ sendingId: submissionId, problem: null });
    const command = reason === null ? { name: 'pass' as const } : { name: 'return' as const, reason };
    const answer = await sendLook({ submissionId, seenRevision: revision, command });
    set({ sendingId: null });
    if (!answer.ok) {
      set({ problem: { submissionId, message: lookMessages[answer.code] } });
      // Somebody else was there first: the list shows what waits now.
      if (answer.code === 'CONFLICT' || answer.code === 'WRONG_STATE') await useDeskWorks.getState().open('');
      return false;
    }
    useDeskWorks.getState().change((rows) => rows.filter((row) => row.submissionId !== submissionId));
    set(idle);
    return true;
  },
}));
