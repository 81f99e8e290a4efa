import { create } from 'zustand';

/** What 支部 shows: 动态 or 公开. */
export type BranchSegment = 'news' | 'board';

// WeChat switches to a tab without parameters, so what the tab is to show is said here.
export const useBranchSegment = create<{ segment: BranchSegment; show: (segment: BranchSegment) => void }>((set) => ({
  segment: 'news',
  show: (segment) => set({ segment }),
}));
