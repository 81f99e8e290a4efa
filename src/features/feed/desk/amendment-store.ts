import { create } from 'zustand';
import { ok, type Result } from '../../../../core/kernel/result';
import { sendAmendmentStart } from './api';

type Answer = Awaited<ReturnType<typeof sendAmendmentStart>>;
type Refusal = Extract<Answer, { ok: false }>;

interface AmendmentState {
  isStarting: boolean;
  /** The id of the amendment of this post, begun now or before; null while the last call is under way. */
  start: (postId: string) => Promise<Result<string, Refusal['code']> | null>;
}

export const useAmendment = create<AmendmentState>((set, get) => ({
  isStarting: false,
  start: async (postId) => {
    if (get().isStarting) return null;
    set({ isStarting: true });
    const answer = await sendAmendmentStart(postId);
    set({ isStarting: false });
    return answer.ok ? ok(answer.value.postId) : answer;
  },
}));
