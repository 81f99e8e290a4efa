import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
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
    const answer = loaded(await fetchTests(), contestMessages);
    set({ tests: answer.state === 'ready' ? { state: 'ready', value: answer.value.items } : answer });
  },
}));
