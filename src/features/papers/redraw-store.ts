import { create } from 'zustand';
import type { OutputOf } from '../../../core/kernel/endpoint';
import type { redrawAttempt } from '../../../core/quiz/papers/contract';
import { askRedraw } from './api';
import { messages } from './messages';

interface RedrawState {
  found: OutputOf<typeof redrawAttempt> | null;
  isAsking: boolean;
  message: string | null;
  redraw: (attemptId: string) => Promise<void>;
  clear: () => void;
}

const idle = { found: null, isAsking: false, message: null };

/** 复查抽题: the questions of an attempt, drawn again from its seed. */
export const useRedraw = create<RedrawState>((set, get) => ({
  ...idle,
  redraw: async (attemptId) => {
    if (get().isAsking || attemptId === '') return;
    set({ ...idle, isAsking: true });
    const answer = await askRedraw(attemptId);
    if (answer.ok) set({ ...idle, found: answer.value });
    else
      set({
        ...idle,
        message: answer.code === 'NOT_FOUND' ? '没有这个编号的作答，或不在您管理的单元。' : messages[answer.code],
      });
  },
  clear: () => set(idle),
}));
