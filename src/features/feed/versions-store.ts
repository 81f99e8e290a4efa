import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { PostVersion } from '../../../core/feed/history-contract';
import { ok } from '../../../core/kernel/result';
import { fetchVersions } from './history-api';
import { messages } from './messages';

interface VersionsState {
  postId: string | null;
  /** The latest first. */
  versions: Loadable<PostVersion[]>;
  open: (postId: string) => Promise<void>;
}

/** How a post was amended. */
export const useVersions = create<VersionsState>((set, get) => ({
  postId: null,
  versions: loading,
  open: async (postId) => {
    set({ postId, versions: loading });
    const answer = await fetchVersions(postId);
    if (get().postId !== postId) return;
    set({ versions: reloaded(get().versions, answer.ok ? ok(answer.value.items) : answer, messages) });
  },
}));
