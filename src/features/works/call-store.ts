import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { FurtherUse } from '../../../core/works/call';
import type { CallView, MySubmission } from '../../../core/works/contract';
import { fetchCall, moveMine, sendScore, sendVote } from './api';
import { useGallery } from './list-store';
import { messages } from './messages';

interface CallState {
  callId: string;
  view: Loadable<CallView>;
  /** The work that something is being sent about; null: none. */
  busyId: string | null;
  problem: { submissionId: string; message: string } | null;
  open: (callId: string) => Promise<void>;
  takeBack: (submissionId: string) => Promise<boolean>;
  consent: (submissionId: string, uses: FurtherUse[], isUnnamed: boolean) => Promise<boolean>;
  score: (submissionId: string, score: number) => Promise<boolean>;
  vote: (submissionId: string, isVoted: boolean) => Promise<boolean>;
}

/** The call that is open, with my works in it. */
export const useCall = create<CallState>((set, get) => {
  const changeView = (change: (view: CallView) => CallView) => {
    const { view } = get();
    if (view.state === 'ready') set({ view: { ...view, value: change(view.value) } });
  };
  const put = (work: MySubmission) =>
    changeView((view) => ({
      ...view,
      mine: view.mine.map((one) => (one.submissionId === work.submissionId ? work : one)),
    }));
  /** Sends something about one work, unless something is being sent. */
  async function about<Value>(
    submissionId: string,
    send: () => Promise<{ ok: true; value: Value } | { ok: false; code: keyof typeof messages }>,
    done: (value: Value) => void,
  ): Promise<boolean> {
    if (get().busyId !== null) return false;
    set({ busyId: submissionId, problem: null });
    const answer = await send();
    set({ busyId: null });
    if (answer.ok) done(answer.value);
    else set({ problem: { submissionId, message: messages[answer.code] } });
    return answer.ok;
  }
  return {
    callId: '',
    view: loading,
    busyId: null,
    problem: null,
    open: async (callId) => {
      if (get().callId !== callId) set({ callId, view: loading, busyId: null, problem: null });
      const answer = await fetchCall(callId);
      if (get().callId === callId) set({ view: reloaded(get().view, answer, messages) });
    },
    takeBack: (submissionId) =>
      about(
        submissionId,
        () => moveMine({ submissionId, command: { name: 'takeBack' } }),
        (work) => {
          put(work);
          void get().open(get().callId);
        },
      ),
    consent: (submissionId, uses, isUnnamed) =>
      about(submissionId, () => moveMine({ submissionId, command: { name: 'consent', uses, isUnnamed } }), put),
    score: (submissionId, score) =>
      about(
        submissionId,
        () => sendScore(submissionId, score),
        (given) =>
          useGallery
            .getState()
            .change((rows) =>
              rows.map((row) => (row.submissionId === submissionId ? { ...row, myScore: given.score } : row)),
            ),
      ),
    vote: (submissionId, isVoted) =>
      about(
        submissionId,
        () => sendVote(submissionId, isVoted),
        (given) => {
          changeView((view) => ({ ...view, votesUsed: given.votesUsed }));
          useGallery
            .getState()
            .change((rows) =>
              rows.map((row) => (row.submissionId === submissionId ? { ...row, isVoted: given.isVoted } : row)),
            );
        },
      ),
  };
});
