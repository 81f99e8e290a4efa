import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { CompletionView } from '../../../core/statistics/contract';
import { fetchCompletion } from './api';
import { messages } from './messages';

interface CompletionState {
  assignmentId: string | null;
  completion: Loadable<CompletionView>;
  open: (assignmentId: string) => Promise<void>;
}

export const useCompletion = create<CompletionState>((set, get) => ({
  assignmentId: null,
  completion: loading,
  open: async (assignmentId) => {
    // Back from a list of names, the figures stay while newer ones are fetched.
    const isSame = get().assignmentId === assignmentId && get().completion.state === 'ready';
    if (!isSame) set({ assignmentId, completion: loading });
    const answer = await fetchCompletion(assignmentId);
    if (get().assignmentId === assignmentId) set({ completion: reloaded(get().completion, answer, messages) });
  },
}));
