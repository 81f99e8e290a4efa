import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { ok } from '../../../../core/kernel/result';
import type { OfferedTest } from '../../../../core/quiz/papers/offered-test';
import { fetchTests } from './api';
import { contestMessages } from './messages';

interface TestsState {
  tests: Loadable<readonly OfferedTest[]>;
  load: () => Promise<void>;
}

/** 试卷 and 知识竞赛 that I may take or took. The present list is shown until a new one arrives. */
export const useTests = create<TestsState>((set, get) => ({
  tests: loading,
  load: async () => {
    if (get().tests.state === 'failed') set({ tests: loading });
    const answer = await fetchTests();
    set({ tests: reloaded(get().tests, answer.ok ? ok(answer.value.items) : answer, contestMessages) });
  },
}));
