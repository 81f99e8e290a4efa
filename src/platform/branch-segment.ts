import { create } from 'zustand';

/** What 支部 shows: 动态, 公开 or 互动. */
export type BranchSegment = 'news' | 'board' | 'interact';

// WeChat switches to a tab without parameters, so what the tab is to show is said here.
export const useBranchSegment = create<{ segment: BranchSegment; show: (segment: BranchSegment) => void }>((set) => ({
  segment: 'news',
  show: (segment) => set({ segment }),
}));
