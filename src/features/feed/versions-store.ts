import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { PostVersion } from '../../../core/feed/history-contract';
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
    const answer = loaded(await fetchVersions(postId), messages);
    const versions: VersionsState['versions'] =
      answer.state === 'ready' ? { state: 'ready', value: answer.value.items } : answer;
    if (get().postId === postId) set({ versions });
  },
}));
